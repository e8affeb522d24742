{ config, lib, ... }:
let
  cfg = config.site;
in
{
  options.site = {
    host = lib.mkOption { type = lib.types.str; };
    tls = lib.mkEnableOption "encrypted connections";
    port = lib.mkOption { type = lib.types.port; };
  };

  config = {
    # region assertions
    assertions = [
      {
        assertion = cfg.tls -> cfg.port != 80;
        message = "site.port is 80, and site.tls needs another port.";
      }
      {
        assertion = lib.hasInfix "." cfg.host;
        message = "site.host has to be a full name, with its domain.";
      }
    ];

    warnings = lib.optional (cfg.port == 8443) "site.port = 8443 is deprecated, use 443.";
    # endregion assertions

    networking.firewall.allowedTCPPorts = [ cfg.port ];
  };
}
