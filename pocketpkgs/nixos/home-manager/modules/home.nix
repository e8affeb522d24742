# The user, the home, packages and variables.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.home;
  inherit (import ./declare.nix { inherit lib; }) option;
in
{
  options = {
    assertions = option (types.listOf types.unspecified) [ ] "Conditions that must hold." // {
      internal = true;
    };
    warnings = option (types.listOf types.str) [ ] "Messages that are shown on evaluation.";
    lib =
      option (types.attrsOf types.attrs) { }
        "Functions and values that modules hand to each other.";
    meta.maintainers = option (types.listOf types.raw) [ ] "Who looks after a module.";

    # A home of its own and one in NixOS differ in who installs the packages.
    submoduleSupport = {
      enable = option types.bool false "Whether the home is a part of a system's configuration." // {
        internal = true;
      };
      externalPackageInstall = option types.bool false "Whether the system installs the packages." // {
        internal = true;
      };
    };
    nixpkgs.config =
      option (types.attrsOf types.anything) { }
        "The configuration of nixpkgs; `pkgs` is given, so pocketpkgs keeps the value only.";
    nixpkgs.overlays =
      option (types.listOf types.raw) [ ]
        "Overlays; `pkgs` is given, so pocketpkgs keeps the value only.";

    home = {
      username = mkOption {
        type = types.str;
        example = "jane.doe";
        description = "The user's username.";
      };
      homeDirectory = mkOption {
        type = types.path;
        apply = toString;
        example = "/home/jane.doe";
        description = "The user's home directory. Must be an absolute path.";
      };
      stateVersion = mkOption {
        type = types.enum [
          "18.09"
          "19.03"
          "19.09"
          "20.03"
          "20.09"
          "21.03"
          "21.05"
          "21.11"
          "22.05"
          "22.11"
          "23.05"
          "23.11"
          "24.05"
          "24.11"
          "25.05"
          "25.11"
          "26.05"
        ];
        description = "The release whose defaults for stateful data hold: the one that the home was made with.";
      };
      profileDirectory = mkOption {
        type = types.path;
        readOnly = true;
        description = "The profile directory where Home Manager generations are installed.";
      };
      packages =
        option (types.listOf types.package) [ ]
          "The set of packages to appear in the user environment.";
      shellAliases = option (types.attrsOf types.str) { } "Aliases for all shells.";
      sessionVariables = option (types.lazyAttrsOf (
        types.nullOr (
          types.oneOf [
            types.str
            types.path
            types.int
            types.float
            types.bool
          ]
        )
      )) { } "Environment variables to always set at login.";
      sessionPath = option (types.listOf types.str) [ ] "Extra directories to prepend to {env}`PATH`.";
      sessionSearchVariables = option (types.attrsOf (
        types.listOf types.str
      )) { } "Extra directories to prepend to PATH-like variables.";
      sessionVariablesExtra = option types.lines "" "Further lines of hm-session-vars.sh.";
      sessionVariablesPackage = mkOption {
        type = types.package;
        internal = true;
        description = "The package containing the {file}`hm-session-vars.sh` file.";
      };
      path = mkOption {
        internal = true;
        description = "The derivation installing the user packages.";
      };
      enableNixpkgsReleaseCheck =
        option types.bool true
          "Whether to warn when the releases of Home Manager and nixpkgs differ.";
      preferXdgDirectories =
        option types.bool false
          "Whether to make programs use XDG directories whenever supported.";
      language.base = option (types.nullOr types.str) null "The language to use.";
    };
  };

  config = {
    assertions = [
      {
        assertion = cfg.username != "";
        message = "Username could not be determined";
      }
      {
        assertion = cfg.homeDirectory != "";
        message = "Home directory could not be determined";
      }
    ];

    # A home that is no part of a system has none, which modules can ask for.
    _module.args = {
      osConfig = lib.mkDefault null;
      nixosConfig = lib.mkDefault null;
      darwinConfig = lib.mkDefault null;
    };

    programs.bash.shellAliases = cfg.shellAliases;

    home = {
      profileDirectory =
        if config.submoduleSupport.externalPackageInstall then
          "/etc/profiles/per-user/${cfg.username}"
        else
          "${cfg.homeDirectory}/.nix-profile";

      sessionVariables = lib.mkIf (cfg.language.base != null) { LANG = cfg.language.base; };
      sessionSearchVariables.PATH = lib.mkIf (cfg.sessionPath != [ ]) cfg.sessionPath;
      sessionVariablesPackage = pkgs.writeTextFile {
        name = "hm-session-vars.sh";
        destination = "/etc/profile.d/hm-session-vars.sh";
        text = ''
          # Only source this once.
          if [ -n "''${__HM_SESS_VARS_SOURCED-}" ]; then return; fi
          export __HM_SESS_VARS_SOURCED=1

          ${lib.hm.shell.exportAll cfg.sessionVariables}
        ''
        + lib.concatStringsSep "\n" (
          lib.mapAttrsToList (
            name: values: lib.hm.shell.export name (lib.hm.shell.prependToVar ":" name values)
          ) cfg.sessionSearchVariables
        )
        + "\n"
        + cfg.sessionVariablesExtra;
      };

      packages = [ cfg.sessionVariablesPackage ];
      path = pkgs.buildEnv {
        name = "home-manager-path";
        paths = cfg.packages;
      };
    };
  };
}
