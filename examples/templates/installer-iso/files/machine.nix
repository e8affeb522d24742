# The system that the medium has for each machine. What yours do goes here.
{ modulesPath, ... }:
{
  imports = [
    # The drivers of a virtual machine. For another model, put its hardware-configuration.nix here, as
    # `nixos-generate-config --no-filesystems --show-hardware-config` prints it on the booted medium.
    "${modulesPath}/profiles/qemu-guest.nix"
  ];
  # By its label, since the disk is an answer. GRUB goes to it when it is installed.
  fileSystems."/" = {
    device = "/dev/disk/by-label/nixos";
    fsType = "ext4";
  };
  boot.loader.grub.device = "nodev";
  services.openssh.enable = true;
  system.stateVersion = "26.05";
}
