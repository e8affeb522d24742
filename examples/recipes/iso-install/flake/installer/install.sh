# From an empty disk to one that boots.

# region partition
partition() {
  # Where GRUB lies on a disk with a GPT and a BIOS, and the rest for the system.
  sfdisk --quiet --wipe always --wipe-partitions always "${value[disk]}" << 'END'
label: gpt
size=1MiB, type=21686148-6449-6E6F-744E-656564454649, name=grub
name=system
END
  # The second part: /dev/vda2, or /dev/nvme0n1p2.
  target=$(lsblk --json --paths --output NAME "${value[disk]}" | jq --raw-output '.blockdevices[0].children[1].name')
  # The label says that this is half a system. What boots looks for another one.
  mkfs.ext4 -q -F -L "$begun" "$target"
}
# endregion partition

# region fill
# The one answer that decides about a closure: it selects one of those that the medium has.
fill() {
  local system
  system=$(readlink --canonicalize "$systems/${value[role]}")
  mkdir -p /mnt
  mount "$target" /mnt
  trap 'umount --recursive /mnt' EXIT
  logged nixos-install --root /mnt --system "$system" --no-channel-copy --no-root-passwd --option substituters ''
  logged grub-install --target=i386-pc --boot-directory=/mnt/boot "${value[disk]}"
  mkdir -p /mnt/etc/site
  document > /mnt/etc/site/site.yaml
  umount --recursive /mnt
  trap - EXIT
}

logged() {
  echo "$1" >&2
  "$@" >> /run/install-node.log 2>&1 ||
    fail "$1 failed: $(tail -n 1 /run/install-node.log)" 'All it said is in /run/install-node.log. The disk can be installed again.'
}
# endregion fill

# region document
# The answers as YAML. yq quotes whatever one holds.
document() {
  role=${value[role]} hostname=${value[hostname]} address=${value[address]} gateway=${value[gateway]} \
    dns=${value[dns]} disk=${value[disk]} yq --null-input '
    .role = strenv(role) | .hostname = strenv(hostname) | .address = strenv(address) |
    .gateway = strenv(gateway) | .dns = strenv(dns) | .disk = strenv(disk)'
}
# endregion document

# region finish
finish() {
  sync
  # The last write is the one that makes it a system: until then the disk can be installed again.
  e2label "$target" "$finished"
  sync
}
# endregion finish
