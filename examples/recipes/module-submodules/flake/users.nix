{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.accounts = mkOption {
    default = { };
    type = types.attrsOf (
      types.submodule (
        { name, config, ... }:
        {
          options = {
            name = mkOption {
              type = types.str;
              default = name;
            };
            home = mkOption {
              type = types.path;
              default = "/home/${config.name}";
            };
          };
        }
      )
    );
  };
}
