{
  config,
  lib,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.services.pulse;
in
{
  options.services.pulse = {
    enable = lib.mkEnableOption "pulse";

    package = mkOption {
      type = types.package;
      description = "The package to run.";
    };
  };

  config = lib.mkIf cfg.enable {
    systemd.services.pulse = {
      description = "Write a line at a fixed interval";
      wantedBy = [ "multi-user.target" ];

      serviceConfig = {
        ExecStart = "${lib.getExe cfg.package} /etc/pulse.json";
        Restart = "on-failure";
      };
    };
  };
}
