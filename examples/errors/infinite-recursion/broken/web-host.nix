{ config, lib, ... }:
{
  imports = lib.optionals config.networking.firewall.enable [ ./web.nix ];

  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "web";
}
