{ lib, ... }:
{
  options.services = lib.mkOption {
    type = lib.types.attrsOf lib.types.bool;
    default = {
      ssh = true;
    };
  };
}
