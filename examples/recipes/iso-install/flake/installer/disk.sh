# Which disk may be erased. What lsblk says decides, before anything is written.

# The label of a finished installation, and that of one that has begun.
finished=nixos
begun=installing

# From the disks themselves, and not from what udev remembers of them.
read_disks() {
  disks=$(lsblk --json --bytes --paths --properties-by blkid --output NAME,TYPE,SIZE,RO,MODEL,LABEL,MOUNTPOINTS) ||
    fail 'The disks cannot be listed.' 'Run this as root on the machine that is to be installed.'
}

list_disks() {
  jq --raw-output --from-file "$choices" <<< "$disks"
}

wrong_disk() {
  jq --raw-output --from-file "$refuse" --arg path "$1" --arg label "$finished" --argjson least "$least" <<< "$disks"
}

# region confirm
# Nothing is erased without the name of the disk, typed.
confirm_disk() {
  local typed problem=''
  printf '%s\n' "Everything on ${value[disk]} will be erased:" >&2
  lsblk --properties-by blkid --output NAME,SIZE,FSTYPE,LABEL "${value[disk]}" >&2
  while true; do
    typed=$(gum input --header="${problem:+$problem$'\n'}Type ${value[disk]} to erase it") || cancelled
    [ "$typed" != "${value[disk]}" ] || break
    problem="'$typed' is not ${value[disk]}: nothing was erased."
  done
}
# endregion confirm
