# Which disk may be erased. What lsblk says decides, before anything is written.

# The label of a finished installation, and that of one that has begun.
finished=nixos
begun=installing

# From the disks themselves, and not from what udev remembers of them.
read_disks() {
  disks=$(lsblk --json --bytes --paths --properties-by blkid --output NAME,TYPE,SIZE,RO,MODEL,LABEL,MOUNTPOINTS) ||
    fail 'The disks cannot be listed.' 'Run this as root on the machine that is to be installed.'
}

# The disks that may be written, a line for each.
list_disks() {
  jq --raw-output --from-file "$choices" <<< "$disks"
}

# Prints why the disk $1 is not to be erased, or nothing.
wrong_disk() {
  jq --raw-output --from-file "$refuse" --arg path "$1" --arg label "$finished" --argjson least "$least" <<< "$disks"
}

# region choose
# Asks until a disk is chosen that may be erased. Escape ends everything.
choose_disk() {
  local problem='' answer lines
  mapfile -t lines < <(list_disks)
  [ "${#lines[@]}" -gt 0 ] || fail 'There is no disk to install to.' 'Attach one, and start site-install again.'
  while true; do
    answer=$(gum choose --header="${problem:+$problem$'\n'}Disk to install to" "${lines[@]}") || cancelled
    disk=${answer%% *}
    # No wider than the screen of a serial line.
    problem=$(wrong_disk "$disk" | fold --spaces --width 76)
    [ -n "$problem" ] || break
  done
}
# endregion choose

# region confirm
# Nothing is erased without the name of the disk, typed.
confirm_disk() {
  local typed problem=''
  printf '%s\n' "Everything on $disk will be erased:" >&2
  lsblk --properties-by blkid --output NAME,SIZE,FSTYPE,LABEL "$disk" >&2
  while true; do
    typed=$(gum input --header="${problem:+$problem$'\n'}Type $disk to erase it") || cancelled
    [ "$typed" != "$disk" ] || break
    problem="'$typed' is not $disk: nothing was erased."
  done
}
# endregion confirm
