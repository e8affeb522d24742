# What all machines have in common, whatever disk they stand on.
{ modulesPath, pkgs, ... }:
{
  imports = [
    # The drivers of a virtual machine. For another model, put its hardware-configuration.nix here, as
    # `nixos-generate-config --no-filesystems --show-hardware-config` prints it on the booted medium.
    "${modulesPath}/profiles/qemu-guest.nix"
  ];
  system.stateVersion = "26.05";
  boot.kernelPackages = pkgs.linuxPackages;

  # region disk
  # By its label, since the disk is chosen when the machine is installed.
  fileSystems."/" = {
    device = "/dev/disk/by-label/nixos";
    fsType = "ext4";
  };
  # NixOS writes GRUB's menu; the installer puts GRUB itself onto the disk that was chosen.
  boot.loader.grub.device = "nodev";
  boot.loader.timeout = 1;
  # endregion disk

  # region serial
  # The screen, and a serial line; the last one is /dev/console.
  boot.kernelParams = [
    "console=tty0"
    "console=ttyS0,115200"
  ];
  # endregion serial

  # Nobody has a password: who has a key of this file gets in.
  services.openssh.enable = true;
  users.users.root.openssh.authorizedKeys.keyFiles = [ ../installer/keys.pub ];
}
