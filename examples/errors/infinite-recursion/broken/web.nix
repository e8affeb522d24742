{ config, lib, ... }:
{
  networking.firewall = lib.mkIf config.networking.firewall.enable {
    allowedTCPPorts = [ 443 ];
  };
}
