# A virtual machine whose serial line is this terminal: machine cd boots the medium, machine disk what was installed.
pkgs:
pkgs.writeShellApplication {
  name = "machine";
  runtimeInputs = [ pkgs.qemu ];
  text = ''
    accelerator=tcg
    if [ -w /dev/kvm ]; then accelerator=kvm; fi
    from=$1
    shift
    options=(-boot c)
    if [ "$from" = cd ]; then options=(-boot d -cdrom result/iso/*.iso); fi
    for disk in "$@"; do options+=(-drive "file=$disk,format=raw,if=virtio"); done
    exec qemu-system-x86_64 -accel "$accelerator" -m 2048 -no-reboot -display none -monitor none \
      -chardev stdio,id=line,signal=off -serial chardev:line \
      -netdev user,id=net,restrict=on -device virtio-net-pci,netdev=net,romfile= "''${options[@]}"
  '';
}
