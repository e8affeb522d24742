{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "web";
  fileSystems."/" = {
    device = "/dev/disk/by-label/root";
    fsType = "ext4";
  };
  boot.loader.grub.device = "/dev/sda";

  system.stateVersion = "26.05";

  environment.etc.version.text = "machine, first version";
}
