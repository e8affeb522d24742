{
  config,
  lib,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.services.heartbeat;
in
{
  options.services.heartbeat = {
    enable = lib.mkEnableOption "heartbeat";

    package = mkOption {
      type = types.package;
      description = "The package to run.";
    };
  };

  config = lib.mkIf cfg.enable {
    systemd.services.heartbeat = {
      description = "Write a line at a fixed interval";
      wantedBy = [ "multi-user.target" ];

      serviceConfig = {
        ExecStart = "${lib.getExe cfg.package} /etc/heartbeat.json";
        Restart = "on-failure";
      };
    };
  };
}
