# Why a disk is not to be erased, or nothing. Input: what `lsblk --json --bytes --paths` says of a machine.
# $path: the disk that was chosen; $label: the label of a finished installation; $least: MiB that a node needs.
def parts: ., (.children[]? | parts);
def labelled: select(.label == $label) | .name;
def mounted: [.mountpoints[]? | select(.)];

[.blockdevices[] | parts] as $all
| [.blockdevices[] | parts | select(.name == $path)][0] as $it
| [$it | select(.) | parts] as $parts
| if $it == null then
    "There is no disk \($path). There are: \([$all[] | select(.type == "disk").name] | join(", "))."
  elif $it.type != "disk" then
    "\($path) is no disk, it is of the type \($it.type). Name a whole disk."
  elif $it.ro then
    "\($path) cannot be written to: it is read-only. Choose another disk."
  elif any($parts[]; mounted != []) then
    "\($path) is in use: \([$parts[] | select(mounted != []) | "\(.name) on \(mounted | join(", "))"] | join("; ")). Unmount it first."
  elif $it.size < $least * 1048576 then
    "\($path) is too small: it has \($it.size / 1048576 | floor) MiB, and a node needs \($least). Choose a larger disk."
  elif any($parts[]; labelled) then
    [$parts[] | labelled] as $names
    | "\($path) has an installed system, on \($names | join(", ")). To give it up: wipefs --all \($names | join(" "))"
  elif any($all[]; labelled) then
    "\([$all[] | labelled] | join(", ")) on another disk is labelled \($label), and a machine starts from one. Detach that disk."
  else empty end
