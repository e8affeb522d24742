#!/usr/bin/env bash
# Makes lib/ and app/ repositories of their own, and locks app's input to lib's first commit.
# Run it once; it stops if they are repositories already.
set -o errexit -o nounset -o pipefail
cd "$(dirname "$0")"

for repository in lib app; do
  if [ -e "$repository/.git" ]; then
    echo "setup.sh: $repository is a repository already; remove $repository/.git to begin again" >&2
    exit 1
  fi
done

# A repository around them, this folder's or a larger one, leaves the two alone.
if git rev-parse --is-inside-work-tree > /dev/null 2>&1; then
  git rm -r --cached --quiet --ignore-unmatch lib app
  printf '/lib/\n/app/\n' >> .gitignore
fi

# Until lib has a place that others can reach, it is found where it is.
published=git+https://git.example.com/greeter-lib
local=git+file://${PWD// /%20}/lib
flake=$(cat app/flake.nix)
printf '%s\n' "${flake//"$published"/"$local"}" > app/flake.nix

git init --quiet lib
git -C lib add --all
git -C lib commit --quiet --message "First commit"

git init --quiet app
git -C app add --all
nix flake lock --no-warn-dirty ./app
git -C app add --all
git -C app commit --quiet --message "First commit"

echo "lib and app are repositories now, and app/flake.lock pins lib's first commit."
