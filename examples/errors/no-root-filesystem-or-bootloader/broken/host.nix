{
  networking.hostName = "web";
  system.stateVersion = "26.05";
  nixpkgs.hostPlatform = "x86_64-linux";
}
