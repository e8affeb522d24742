# Erases a disk, and installs the system of a role on it, from the medium and without a network.
# After installer/disk.sh, in one script with it.

settings=/etc/site
systems=/etc/systems
disk=
asked=yes
check=
least=
role=
disks=

usage() {
  cat << 'END'
Usage: site-install [--settings DIR] [--erase DISK]

Installs the system of this medium that the role of the settings selects. Asks for the disk, and erases it.

  --settings DIR  what site-config wrote (default /etc/site)
  --erase DISK    install to this disk and ask nothing: all that is on it is lost
  --check DISK    say why that disk is not to be erased, and do nothing else
  --least MIB     how large a disk must be (default: twice the size of the system)
  --disks FILE    the disks as `lsblk --json --bytes --paths` prints them, from FILE; only with --check

Examples:
  site-install
  site-install --erase /dev/sda
END
}

# What happened, why, and what to do.
fail() {
  printf 'site-install: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 2
}

cancelled() {
  fail 'Cancelled.' 'Nothing was written to any disk. To go on: site-install'
}

# region select
# The one answer that decides about a closure: it selects one of those that the medium has.
select_system() {
  local bytes file=$settings/site-config.yaml roles=("$systems"/*)
  [ -e "$file" ] || fail "There is no file $file." 'Answer the questions first: site-config'
  [ -d "$systems" ] || fail "There is no folder $systems." 'Run this where the medium was booted.'
  role=$(yq --unwrapScalar '.role // ""' "$file")
  [[ -n $role && $role != */* && -e $systems/$role ]] ||
    fail "There is no system for the role '$role' on this medium." "There are: ${roles[*]##*/}."
  system=$(readlink --canonicalize "$systems/$role")
  if [ -z "$least" ]; then
    # In MiB, with room for the next one beside it.
    read -r _ bytes < <(nix --extra-experimental-features nix-command --offline path-info --closure-size "$system")
    least=$((bytes * 2 / 1048576))
  fi
}
# endregion select

# region partition
partition() {
  # Where GRUB lies on a disk with a GPT and a BIOS, and the rest for the system.
  sfdisk --quiet --wipe always --wipe-partitions always "$disk" << 'END'
label: gpt
size=1MiB, type=21686148-6449-6E6F-744E-656564454649, name=grub
name=system
END
  # The second part: /dev/vda2, or /dev/nvme0n1p2.
  target=$(lsblk --json --paths --output NAME "$disk" | jq --raw-output '.blockdevices[0].children[1].name')
  # The label says that this is half a system. What boots looks for another one.
  mkfs.ext4 -q -F -L "$begun" "$target"
}
# endregion partition

# region fill
fill() {
  mkdir -p /mnt
  mount "$target" /mnt
  trap 'umount --recursive /mnt' EXIT
  logged nixos-install --root /mnt --system "$system" --no-channel-copy --no-root-passwd --option substituters ''
  logged grub-install --target=i386-pc --boot-directory=/mnt/boot "$disk"
  mkdir -p /mnt/etc
  # The token keeps its mode: its owner reads it, and nobody else.
  cp --recursive --preserve=mode "$settings" /mnt/etc/site
  umount --recursive /mnt
  trap - EXIT
}

logged() {
  echo "$1" >&2
  "$@" >> /run/site-install.log 2>&1 ||
    fail "$1 failed: $(tail -n 1 /run/site-install.log)" \
      'All it said is in /run/site-install.log. The disk can be installed again: site-install'
}
# endregion fill

# region finish
finish() {
  sync
  # The last write is the one that makes it a system: until then the disk can be installed again.
  e2label "$target" "$finished"
  sync
}
# endregion finish

while [ $# -gt 0 ]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --settings | --erase | --check | --least | --disks)
      [ $# -gt 1 ] || fail "$1 needs a value." 'See site-install --help.'
      case $1 in
        --settings) settings=$2 ;;
        --erase) disk=$2 asked= ;;
        --check) disk=$2 check=yes ;;
        --least) least=$2 ;;
        --disks) disks=$2 ;;
      esac
      shift
      ;;
    *) fail "There is no option $1." 'See site-install --help.' ;;
  esac
  shift
done

if [ -z "$check" ] || [ -z "$least" ]; then select_system; fi
if [ -n "$check" ] && [ -n "$disks" ]; then disks=$(< "$disks"); else read_disks; fi
if [ -n "$disk" ]; then
  problem=$(wrong_disk "$disk")
  [ -z "$problem" ] || fail "$problem" 'Nothing was written to any disk.'
  if [ -n "$check" ]; then
    echo "$disk may be erased." >&2
    exit
  fi
fi
if [ -n "$asked" ] && ! [ -t 0 ]; then
  fail 'There is no terminal to ask at.' 'Name the disk that is to be erased: site-install --erase DISK'
fi

exec 9> /run/site-install.lock
flock --nonblock 9 || fail 'An installation is running on this machine.' 'Look at its other console.'
if [ -n "$asked" ]; then
  choose_disk
  confirm_disk
fi
partition
fill
finish
echo "Installed the role $role on $disk. Remove the medium, and reboot." >&2
