# there.sh COMMAND: runs COMMAND on the other side, a machine with a store and a home of its own, and without network.
# What both sides see is ~/medium, the disk that is carried over.
set -eu
there=~/there
mkdir --parents ~/medium "$there"/{nix/store,nix/var/nix,home/medium,tmp}
script='
  set -eu
  mount --bind ~/medium "$0/home/medium"
  mount --bind "$0/nix" /nix
  mount --bind "$0/tmp" /tmp
  for folder in /nixpkgs /debian; do
    [ ! -d $folder ] || mount --types tmpfs none $folder
  done
  mount --rbind "$0/home" ~
  cd
  exec unshare --user --map-user "$1" --map-group "$1" "${@:2}"'
exec unshare --user --map-root-user --mount --net bash -c "$script" "$there" "$(id --user)" "$@"
