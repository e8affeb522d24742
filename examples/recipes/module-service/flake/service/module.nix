{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.services.pager;
  json = pkgs.formats.json { };
in
{
  # region options
  options.services.pager = {
    enable = lib.mkEnableOption "the pager";

    package = mkOption {
      type = types.package;
      description = "The pager to run.";
    };

    openFirewall = mkOption {
      type = types.bool;
      default = false;
      description = "Whether others can reach the port.";
    };

    settings = mkOption {
      default = { };
      description = "What the configuration file says; any name is allowed.";
      type = types.submodule {
        freeformType = json.type;

        options.port = mkOption {
          type = types.port;
          default = 8080;
          description = "Port to listen on.";
        };
      };
    };

    configFile = mkOption {
      type = types.path;
      readOnly = true;
      internal = true;
      default = json.generate "pager.json" cfg.settings;
      defaultText = "The file with the settings.";
      description = "The configuration file.";
    };
  };
  # endregion options

  # region config
  config = lib.mkIf cfg.enable {
    systemd.services.pager = {
      description = "The pager";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig = {
        ExecStart = "${lib.getExe cfg.package} ${cfg.configFile}";
        DynamicUser = true;
        Restart = "on-failure";
      };
    };

    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openFirewall [ cfg.settings.port ];
  };
  # endregion config
}
