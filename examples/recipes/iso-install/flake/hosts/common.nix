# What all nodes have in common, whatever disk they stand on.
{ modulesPath, pkgs, ... }:
{
  imports = [
    # The drivers of a virtual machine's disk; for another model its hardware-configuration.nix stands here.
    "${modulesPath}/profiles/qemu-guest.nix"
    ./site.nix
    ./stand-in.nix
  ];
  nixpkgs.hostPlatform = "x86_64-linux";
  system.stateVersion = "26.05";

  # region disk
  # By label, since the name of the disk is an answer.
  fileSystems."/" = {
    device = "/dev/disk/by-label/nixos";
    fsType = "ext4";
  };
  # The menu is written, and the installer puts GRUB itself onto the disk that was chosen.
  boot.loader.grub.device = "nodev";
  boot.loader.timeout = 1;
  # endregion disk

  # region console
  # The screen, and a serial line; the last one is /dev/console.
  boot.kernelParams = [
    "console=tty0"
    "console=ttyS0,115200"
  ];
  # endregion console
  boot.kernelPackages = pkgs.linuxPackages;

  # Nobody has a password: who has this key gets in.
  services.openssh.enable = true;
  users.users.root.openssh.authorizedKeys.keyFiles = [ ../installer/admin.pub ];
}
