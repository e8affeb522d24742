# The bound folder stands for one that belongs to root.
bwrap --dev-bind / / \
  --bind /proc/sys /nix/var/nix/profiles/per-user \
  "$@"
