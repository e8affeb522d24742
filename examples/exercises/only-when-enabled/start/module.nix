{ config, lib, ... }:
{
  options.site.backup = {
    enable = lib.mkEnableOption "backups";
    target = lib.mkOption {
      type = lib.types.str;
      description = "Where the backups go.";
    };
  };

  config.environment.etc."backup-target".text = config.site.backup.target;
}
