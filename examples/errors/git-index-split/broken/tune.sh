git config core.splitIndex true
git update-index --split-index
