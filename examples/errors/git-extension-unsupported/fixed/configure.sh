git config core.repositoryformatversion 1
