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

        # What it does not need, it does not get. A service with a network needs AF_INET and AF_INET6
        # below, and no PrivateNetwork; one that keeps files needs StateDirectory.
        CapabilityBoundingSet = "";
        DevicePolicy = "closed";
        LockPersonality = true;
        MemoryDenyWriteExecute = true;
        NoNewPrivileges = true;
        PrivateDevices = true;
        PrivateNetwork = true;
        PrivateTmp = true;
        PrivateUsers = true;
        ProcSubset = "pid";
        ProtectClock = true;
        ProtectControlGroups = true;
        ProtectHome = true;
        ProtectHostname = true;
        ProtectKernelLogs = true;
        ProtectKernelModules = true;
        ProtectKernelTunables = true;
        ProtectProc = "invisible";
        ProtectSystem = "strict";
        RemoveIPC = true;
        RestrictAddressFamilies = "none";
        RestrictNamespaces = true;
        RestrictRealtime = true;
        RestrictSUIDSGID = true;
        SystemCallArchitectures = "native";
        SystemCallFilter = [
          "@system-service"
          "~@privileged @resources"
        ];
      };
    };
  };
}
