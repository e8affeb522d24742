{ lib, ... }:
{
  options.site.labels = lib.mkOption {
    type = lib.types.listOf (lib.types.addCheck lib.types.str (text: !lib.hasInfix " " text));
    default = [ ];
    description = "Labels of the machine, for the inventory.";
  };
}
