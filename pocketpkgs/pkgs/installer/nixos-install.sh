# nixos-install for a system that was built before: what the real one does with --system, by the same Nix.
# It builds nothing, copies no channel and asks for no password.
root=/mnt
system=
loader=yes
options=()

fail() {
  printf 'nixos-install: %s\n' "$1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --root) root=${2:?} && shift ;;
    --system | --closure) system=${2:?} && shift ;;
    --option)
      options+=(--option "${2:?}" "${3-}")
      shift 2
      ;;
    --no-channel-copy | --no-root-passwd | --no-root-password) ;;
    --no-bootloader) loader= ;;
    *) fail "pocketpkgs' nixos-install has no $1: it installs what --system names" ;;
  esac
  shift
done
[ -n "$system" ] || fail "pocketpkgs' nixos-install builds nothing: name a system with --system"
mountpoint --quiet "$root" || fail "nothing is mounted on $root"

nix-env --store "$root" "${options[@]}" --extra-substituters 'auto?trusted=1' \
  --profile "$root/nix/var/nix/profiles/system" --set "$system"

# Without this file switch-to-configuration refuses to work.
mkdir -p "$root/etc"
touch "$root/etc/NIXOS"

if [ -n "$loader" ]; then
  echo 'installing the boot loader...'
  mkdir -p "$root"/{dev,proc,sys,run,tmp}
  for folder in dev proc sys; do mount --rbind "/$folder" "$root/$folder"; done
  result=0
  chroot "$root" "$system/bin/switch-to-configuration" boot || result=$?
  for folder in dev proc sys; do umount --recursive "$root/$folder"; done
  [ "$result" -eq 0 ] || fail 'the boot loader was not installed'
fi
echo 'installation finished!'
