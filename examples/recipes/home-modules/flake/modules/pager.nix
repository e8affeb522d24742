{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.example.pager;
in
{
  options.example.pager = {
    enable = lib.mkEnableOption "the pager and its settings";
    package = lib.mkPackageOption pkgs "less" { };
    flags = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ "--quit-if-one-screen" ];
      description = "Flags that the pager always gets.";
    };
  };

  config = lib.mkIf cfg.enable {
    home.packages = [ cfg.package ];
    home.sessionVariables = {
      PAGER = lib.mkDefault "less";
      LESS = lib.concatStringsSep " " cfg.flags;
    };
  };
}
