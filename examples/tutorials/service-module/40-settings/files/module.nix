{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.services.pulse;
  json = pkgs.formats.json { };
in
{
  options.services.pulse = {
    enable = lib.mkEnableOption "pulse";

    package = mkOption {
      type = types.package;
      description = "The package to run.";
    };

    settings = mkOption {
      default = { };
      description = "The configuration file. Names that are not declared here are allowed and written as they are.";
      type = types.submodule {
        freeformType = json.type;

        options = {
          interval = mkOption {
            type = types.ints.between 1 3600;
            default = 60;
            description = "Seconds between two lines.";
          };

          message = mkOption {
            type = types.singleLineStr;
            default = "alive";
            description = "What a line says.";
          };
        };
      };
    };
  };

  config = lib.mkIf cfg.enable {
    systemd.services.pulse = {
      description = "Write a line at a fixed interval";
      wantedBy = [ "multi-user.target" ];

      serviceConfig = {
        ExecStart = "${lib.getExe cfg.package} ${json.generate "pulse.json" cfg.settings}";
        Restart = "on-failure";

        # No account of its own is needed: systemd makes one while the service runs.
        DynamicUser = true;
        UMask = "0077";
      };
    };
  };
}
