{ lib, ... }:
{
  options.site.labels = lib.mkOption {
    type = lib.types.listOf lib.types.str;
    default = [ ];
    description = "Labels of the machine, for the inventory.";
  };
}
