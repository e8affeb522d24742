{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "laptop";
  fileSystems."/" = {
    device = "/dev/disk/by-label/root";
    fsType = "ext4";
  };
  boot.loader.systemd-boot.enable = true;
  users.users.user = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
  };
  nixpkgs.overlays = [
    (final: _: {
      greet = final.writeShellScriptBin "greet" "echo hello";
    })
  ];
  system.stateVersion = "26.05";
}
