# The file system of 1 MB stands for a full disk.
bwrap --dev-bind / / --size 1000000 --tmpfs /var/tmp \
  nix build --no-link --print-out-paths --option build-dir /var/tmp
