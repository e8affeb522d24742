{ config, lib, ... }:
{
  options.site = {
    owner = lib.mkOption {
      type = lib.types.str;
    };
    mail = lib.mkOption {
      type = lib.types.str;
      default = "${config.site.owner}@example.com";
    };
    port = lib.mkOption {
      type = lib.types.port;
    };
  };
}
