system=$(nix build --quiet --no-link --print-out-paths .#system)
mkdir -p mnt/nix/var/nix/profiles
ln -s "$system" mnt/nix/var/nix/profiles/system
unshare --user --map-root-user chroot mnt /nix/var/nix/profiles/system/activate
