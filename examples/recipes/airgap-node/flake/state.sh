# state.sh: which system this node has, and what it is set to.
cd /nix/var/nix/profiles
echo "$(readlink system): port $(cat system/etc/site/port)"
