{ lib, ... }:
{
  options.exporter = lib.mkOption {
    type = lib.types.str;
    default = "prometheus";
  };
}
