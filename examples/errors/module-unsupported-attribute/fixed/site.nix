{ lib, ... }:
{
  options.site.port = lib.mkOption {
    type = lib.types.port;
  };

  config.site.port = 443;
}
