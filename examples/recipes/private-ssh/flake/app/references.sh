# The address as git clone takes it, and as a flake takes it.
for url in \
  'git@git.example.com:srv/git/lib.git' \
  'git+ssh://git@git.example.com:srv/git/lib.git' \
  'ssh://git@git.example.com/srv/git/lib.git' \
  'git+ssh://git@git.example.com/srv/git/lib.git' \
  'git+ssh://git@git.example.com:22/srv/git/lib.git'; do
  printf '\n%s\n' "$url"
  nix flake metadata "$url" 2>&1 | grep -m 1 -e 'error:' -e 'Locked URL:'
done
