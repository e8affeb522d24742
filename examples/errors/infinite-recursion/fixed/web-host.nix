{ config, lib, ... }:
{
  imports = [ ./web.nix ];

  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "web";
}
