# `switch-to-configuration boot` of a system with GRUB: its menu, with the one system that is installed.
# GRUB itself goes to the devices that the configuration names; `nodev` is none.
{
  config,
  lib,
  pkgs,
}:
let
  inherit (config.boot.loader) grub timeout;
  devices = lib.filter (name: name != "nodev") grub.devices;
in
pkgs.writeScript "switch-to-configuration" ''
  #!${pkgs.runtimeShell}
  set -eu
  export PATH=${
    lib.makeBinPath [
      pkgs.coreutils
      pkgs.util-linux
    ]
  }
  if [ "''${1-}" != boot ]; then
    echo "pocketpkgs: only 'switch-to-configuration boot' is here, which the installation calls." >&2
    exit 1
  fi
  [ -e /etc/NIXOS ] || { echo 'This is no NixOS: there is no /etc/NIXOS.' >&2; exit 1; }
  mkdir -p /boot/grub
  # By what it is, and not by where it is: the name of a disk may change.
  id=$(blkid --match-tag UUID --output value "$(findmnt --noheadings --output SOURCE --target /)")
  cat > /boot/grub/grub.cfg.new << END
  set timeout=${toString timeout}
  search --no-floppy --set=root --fs-uuid $id
  menuentry "NixOS" {
    linux ${pkgs.linux}/bzImage init=@out@/init ${toString config.boot.kernelParams} quiet printk.time=0
    initrd ${config.system.build.initialRamdisk}/initrd
  }
  END
  sync /boot/grub/grub.cfg.new
  mv /boot/grub/grub.cfg.new /boot/grub/grub.cfg
  ${lib.concatMapStrings (name: ''
    ${pkgs.grub2}/bin/grub-install --target=i386-pc ${name}
  '') devices}
''
