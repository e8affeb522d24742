{ lib, ... }:
{
  options.port = lib.mkOption { type = lib.types.port; };

  config.port = 8080;
}
