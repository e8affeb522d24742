# What `git submodule add ../lib` does, without its copy.
git update-index --add --cacheinfo "160000,$(git -C ../lib rev-parse HEAD),lib"
git commit --quiet --message "Add lib as a submodule"
