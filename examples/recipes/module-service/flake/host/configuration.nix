{
  nixpkgs.hostPlatform = "x86_64-linux";
  system.stateVersion = "26.05";
  networking.hostName = "web";

  fileSystems."/" = {
    device = "/dev/disk/by-label/root";
    fsType = "ext4";
  };
  boot.loader.grub.device = "/dev/sda";

  # region service
  services.pager = {
    enable = true;
    openFirewall = true;
    settings = {
      port = 8125;
      log.level = "info";
    };
  };
  # endregion service
}
