{ lib, ... }:
{
  # The same option again: the options of both submodules count.
  options.accounts = lib.mkOption {
    type = lib.types.attrsOf (
      lib.types.submodule {
        options.quota = lib.mkOption {
          type = lib.types.ints.unsigned;
          default = 100;
        };
      }
    );
  };
}
