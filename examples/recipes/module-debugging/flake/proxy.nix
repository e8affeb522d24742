{ config, ... }:
{
  networking.firewall.allowedTCPPorts = [
    80
    config.site.port
  ];
}
