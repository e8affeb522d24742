# trust.sh: once, and by another way than the medium, the public key comes to the other side.
set -eu
mkdir --parents ~/there/home/.config/nix
echo "trusted-public-keys = $(cat ~/site.pub)" >> ~/there/home/.config/nix/nix.conf
