{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "hostname";
  system.stateVersion = "26.05";

  boot.loader.systemd-boot.enable = true;
  fileSystems."/" = {
    device = "/dev/disk/by-label/nixos";
    fsType = "ext4";
  };
}
