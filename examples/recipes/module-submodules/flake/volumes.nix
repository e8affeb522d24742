{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.volumes = mkOption {
    default = [ ];
    type = types.listOf (
      types.submodule {
        options.path = mkOption { type = types.path; };
        options.readOnly = mkOption {
          type = types.bool;
          default = true;
        };
      }
    );
  };

  config.volumes = [
    { path = "/srv/www"; }
    {
      path = "/var/log";
      readOnly = false;
    }
  ];
}
