{
  nixpkgs.hostPlatform = "x86_64-linux";
  system.stateVersion = "26.05";
  networking.hostName = "example";

  fileSystems."/" = {
    device = "/dev/disk/by-label/root";
    fsType = "ext4";
  };
  boot.loader.grub.device = "/dev/sda";

  services.pulse = {
    enable = true;
  };
}
