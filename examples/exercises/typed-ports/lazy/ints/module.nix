{ config, lib, ... }:
{
  options.site.ports = lib.mkOption {
    default = { };
    description = "Ports of this machine, by the name of their service.";
    type = lib.types.attrsOf lib.types.int;
  };

  config.networking.firewall.allowedTCPPorts = lib.attrValues config.site.ports;
}
