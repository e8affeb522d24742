git config core.splitIndex false
git update-index --no-split-index
