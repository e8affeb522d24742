{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.mirror;
in
{
  options.mirror = {
    enable = lib.mkEnableOption "the mirror";

    package = lib.mkPackageOption pkgs "hello" { };

    # region domain
    domain = mkOption {
      type = types.str;
      example = "mirror.example.org";
      description = "Name under which the mirror is reached.";
      apply = lib.toUpper;
    };
    # endregion domain

    # region jobs
    jobs = mkOption {
      type = types.ints.between 1 64;
      default = 4;
      description = "How many files are copied at a time.";
    };
    # endregion jobs

    # region default-text
    listen = mkOption {
      type = types.str;
      default = "0.0.0.0:${toString cfg.port}";
      defaultText = lib.literalExpression ''"0.0.0.0:''${toString config.mirror.port}"'';
      description = "Address and port to listen on.";
    };

    port = mkOption {
      type = types.port;
      default = 8080;
      description = "Port to listen on.";
    };
    # endregion default-text

    # region hidden
    stateVersion = mkOption {
      type = types.int;
      default = 1;
      readOnly = true;
      description = "Layout of the data on disk.";
    };

    command = mkOption {
      type = types.str;
      internal = true;
      description = "Command line, for other modules of the mirror.";
    };

    legacyMode = mkOption {
      type = types.bool;
      default = false;
      visible = false;
      description = "Kept for old configurations, no longer documented.";
    };
    # endregion hidden
  };

  config.mirror.command = "mirror --jobs ${toString cfg.jobs} ${cfg.domain}";
}
