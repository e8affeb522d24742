{ config, lib, ... }:
{
  options.site.ports = lib.mkOption {
    default = { };
    description = "Ports of this machine, by the name of their service.";
    type = lib.types.submodule { options.web = lib.mkOption { type = lib.types.port; }; };
  };

  config.networking.firewall.allowedTCPPorts = lib.attrValues config.site.ports;
}
