{ lib, ... }:
{
  options.server = lib.mkOption { type = lib.types.str; };
}
