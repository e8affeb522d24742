{ lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
in
{
  # region option
  options.settings = mkOption {
    default = { };
    type = types.submodule {
      freeformType = (pkgs.formats.json { }).type;

      options.port = mkOption {
        type = types.port;
        default = 8080;
      };
    };
  };
  # endregion option

  # region config
  config.settings = {
    log.level = "info";
    hosts = [ "www.example.com" ];
  };
  # endregion config
}
