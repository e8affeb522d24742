{ lib, ... }:
{
  options.site.labels = lib.mkOption {
    type = lib.types.listOf (lib.types.strMatching "[^ ]+");
    default = [ ];
    description = "Labels of the machine, for the inventory.";
  };
}
