git init --quiet ~/work
cd ~/work
git commit --quiet --allow-empty --message 'Greet'
git clone --quiet --bare . ~/lib.git
old=$(git rev-parse HEAD)
git commit --quiet --allow-empty --amend --message 'Greet everybody'
git push --quiet --force ~/lib.git main
git -C ~/lib.git gc --quiet --prune=now
echo "replaced $old by $(git rev-parse HEAD)"
