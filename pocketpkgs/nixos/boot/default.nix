# What a system boots from a disk by: kernel, initial RAM disk, init, and what writes the boot loader's menu.
# Only a system that names its kernel, `boot.kernelPackages = pkgs.linuxPackages`, has them here, since most are only built.
{
  config,
  lib,
  options,
  pkgs,
  ...
}:
let
  tools = import ./busybox.nix pkgs;
  root = config.fileSystems."/";
  # busybox finds a file system by its label, as /dev/disk/by-label would.
  device = lib.replaceStrings [ "/dev/disk/by-label/" ] [ "LABEL=" ] root.device;
  init = pkgs.writeScript "init" ''
    #!${tools}/bin/sh
    export PATH=${tools}/bin
    mount -t proc proc /proc
    mount -t sysfs sys /sys
    mount -t devtmpfs dev /dev
    for module in ${pkgs.linux.modules}/*.ko; do insmod "$module"; done
    read -r line < /proc/cmdline
    for word in $line; do
      case $word in init=*) init=''${word#init=} ;; esac
    done
    device=${device}
    case $device in LABEL=*) device=$(findfs "$device") ;; esac
    mkdir -p /disk
    mount -t ${root.fsType} "$device" /disk
    umount /sys /proc
    mount --move /dev /disk/dev
    exec switch_root /disk "$init"
  '';
in
{
  options.system.boots = lib.mkOption {
    type = lib.types.bool;
    internal = true;
    default = options.boot.kernelPackages.highestPrio < (lib.mkOptionDefault { }).priority;
    description = "Whether this system has a kernel, and so can be started from a disk.";
  };
  config.system.build = {
    initialRamdisk = import ./initrd.nix pkgs { inherit init; };
    bootStage2 = pkgs.writeScript "stage-2" (import ./second-stage.nix { inherit config lib pkgs; } "@out@");
    installBootLoader = import ./grub.nix { inherit config lib pkgs; };
  };
}
