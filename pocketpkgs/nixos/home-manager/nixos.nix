# The NixOS module: homes of users as a part of the system.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:
let
  inherit (lib) mkEnableOption mkOption types;
  cfg = config.home-manager;
  hmLib = import ./lib { inherit lib; };

  home = types.submoduleWith {
    description = "Home Manager module";
    class = "homeManager";
    specialArgs = {
      lib = hmLib;
      osConfig = config;
      nixosConfig = config;
      osClass = "nixos";
      modulesPath = toString ./modules;
    }
    // cfg.extraSpecialArgs;
    modules = import ./modules ++ [
      (
        { name, ... }:
        {
          imports = cfg.sharedModules;
          _module.args.pkgs = hmLib.mkDefault pkgs;
          submoduleSupport.enable = true;
          submoduleSupport.externalPackageInstall = cfg.useUserPackages;
          home.username = config.users.users.${name}.name;
          home.homeDirectory = config.users.users.${name}.home;
        }
      )
    ];
  };
  homes = lib.attrValues cfg.users;
in
{
  options.home-manager = {
    useUserPackages = mkEnableOption ''
      installation of user packages through the
      {option}`users.users.<name>.packages` option'';
    useGlobalPkgs = mkEnableOption ''
      using the system configuration's `pkgs`
      argument in Home Manager. This disables the Home Manager
      options {option}`nixpkgs.*`'';
    backupFileExtension = mkOption {
      type = types.nullOr types.str;
      default = null;
      example = "backup";
      description = "On activation move existing files by appending the given file extension rather than exiting with an error.";
    };
    extraSpecialArgs = mkOption {
      type = types.attrs;
      default = { };
      description = "Extra `specialArgs` passed to Home Manager.";
    };
    sharedModules = mkOption {
      type = types.listOf types.raw;
      default = [ ];
      description = "Extra modules added to all users.";
    };
    verbose = mkEnableOption "verbose output on activation";
    users = mkOption {
      type = types.attrsOf home;
      default = { };
      visible = "shallow";
      description = "Per-user Home Manager configuration.";
    };
  };

  config = lib.mkIf (cfg.users != { }) {
    # One user's messages, with whose they are.
    warnings = lib.concatLists (
      lib.mapAttrsToList (user: h: map (text: "${user} profile: ${text}") h.warnings) cfg.users
    );
    assertions = lib.concatLists (
      lib.mapAttrsToList (
        user: h:
        map (a: {
          inherit (a) assertion;
          message = "${user} profile: ${a.message}";
        }) h.assertions
      ) cfg.users
    );

    users.users = lib.mkIf cfg.useUserPackages (
      lib.mapAttrs (_: h: { packages = [ h.home.path ]; }) cfg.users
    );

    systemd.services = lib.listToAttrs (
      map (
        h:
        lib.nameValuePair "home-manager-${utils.escapeSystemdPath h.home.username}" {
          description = "Home Manager environment for ${h.home.username}";
          wantedBy = [ "multi-user.target" ];
          wants = [ "nix-daemon.socket" ];
          after = [ "nix-daemon.socket" ];
          before = [ "systemd-user-sessions.service" ];
          stopIfChanged = false;
          unitConfig.RequiresMountsFor = h.home.homeDirectory;
          environment = lib.mkMerge [
            (lib.mkIf cfg.verbose { VERBOSE = "1"; })
            (lib.mkIf (cfg.backupFileExtension != null) { HOME_MANAGER_BACKUP_EXT = cfg.backupFileExtension; })
          ];
          serviceConfig = {
            Type = "oneshot";
            RemainAfterExit = "yes";
            TimeoutStartSec = "5m";
            SyslogIdentifier = "hm-activate-${h.home.username}";
            User = h.home.username;
            ExecStart = "${h.home.activationPackage}/activate --driver-version 1";
          };
        }
      ) homes
    );
  };
}
