{ lib, ... }:
{
  options.site.port = lib.mkOption {
    type = lib.types.port;
  };

  site.port = 443;
}
