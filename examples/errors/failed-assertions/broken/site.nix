{ config, lib, ... }:
{
  options.site = {
    tls = lib.mkEnableOption "encryption";
    port = lib.mkOption {
      type = lib.types.port;
      default = 80;
    };
  };

  config.assertions = [
    {
      assertion = config.site.tls -> config.site.port != 80;
      message = "site.tls needs a site.port other than 80.";
    }
  ];
}
