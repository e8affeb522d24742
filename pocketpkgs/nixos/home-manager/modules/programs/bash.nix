# Bash: ~/.bashrc, ~/.profile and ~/.bash_profile.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types;
  cfg = config.programs.bash;
  inherit (import ../declare.nix { inherit lib; }) option;
  lines = option types.lines "";
  write = name: text: pkgs.writeText name text;
in
{
  options.programs.bash = {
    enable = lib.mkEnableOption "GNU Bourne-Again SHell";
    package = option (types.nullOr types.package) (pkgs.bashInteractive or pkgs.bash
    ) "The bash package to use.";
    enableCompletion =
      option types.bool true
        "Whether to enable Bash completion for all interactive Bash shells.";
    historySize = option (types.nullOr types.int) 10000 "Number of history lines to keep in memory.";
    historyFile = option (types.nullOr types.str) null "Location of the bash history file.";
    historyFileSize = option (types.nullOr types.int) 100000 "Number of history lines to keep on file.";
    historyControl = option (types.listOf (
      types.enum [
        "erasedups"
        "ignoredups"
        "ignorespace"
        "ignoreboth"
      ]
    )) [ ] "Controlling how commands are saved on the history list.";
    historyIgnore =
      option (types.listOf types.str) [ ]
        "List of commands that should not be saved to the history list.";
    shellOptions = option (types.listOf types.str) [
      "histappend"
      "extglob"
      "globstar"
      "checkjobs"
    ] "Shell options to set; prefix an option with \"-\" to unset.";
    sessionVariables = option (types.lazyAttrsOf (
      types.oneOf [
        types.str
        types.path
        types.int
        types.float
        types.bool
      ]
    )) { } "Environment variables that will be set for the Bash session.";
    shellAliases =
      option (types.attrsOf types.str) { }
        "An attribute set that maps aliases to command strings or directly to build outputs.";
    profileExtra = lines "Extra commands that should be run when initializing a login shell.";
    initExtra = lines "Extra commands that should be run when initializing an interactive shell.";
    bashrcExtra = lines "Extra commands that should be placed in {file}`~/.bashrc`. These come before the check for an interactive shell.";
    logoutExtra = lines "Extra commands that should be run when logging out of an interactive shell.";
  };

  config = lib.mkIf cfg.enable {
    home.packages = lib.mkIf (cfg.package != null) [ cfg.package ];

    home.file = {
      ".bash_profile".source = write "bash_profile" ''
        # include .profile if it exists
        [[ -f ~/.profile ]] && . ~/.profile

        # include .bashrc if it exists
        [[ -f ~/.bashrc ]] && . ~/.bashrc
      '';
      ".profile".source = write "profile" ''
        . "${config.home.sessionVariablesPackage}/etc/profile.d/hm-session-vars.sh"

        ${lib.hm.shell.exportAll cfg.sessionVariables}

        ${cfg.profileExtra}
      '';
      ".bashrc".source = write "bashrc" ''
        ${cfg.bashrcExtra}

        # Commands that should be applied only for interactive shells.
        [[ $- == *i* ]] || return

        ${lib.concatStringsSep "\n" (
          lib.optional (
            cfg.historyControl != [ ]
          ) "HISTCONTROL=${lib.concatStringsSep ":" cfg.historyControl}"
          ++ lib.optional (cfg.historyFile != null) ''HISTFILE="${cfg.historyFile}"''
          ++ lib.optional (cfg.historyFileSize != null) "HISTFILESIZE=${toString cfg.historyFileSize}"
          ++ lib.optional (
            cfg.historyIgnore != [ ]
          ) "HISTIGNORE=${lib.escapeShellArg (lib.concatStringsSep ":" cfg.historyIgnore)}"
          ++ lib.optional (cfg.historySize != null) "HISTSIZE=${toString cfg.historySize}"
        )}

        ${lib.concatMapStringsSep "\n" (
          name: "shopt ${if lib.hasPrefix "-" name then "-u" else "-s"} ${lib.removePrefix "-" name}"
        ) cfg.shellOptions}

        ${lib.concatStringsSep "\n" (
          lib.mapAttrsToList (name: value: "alias -- ${name}=${lib.escapeShellArg value}") cfg.shellAliases
        )}

        ${cfg.initExtra}
      '';
      ".bash_logout" = lib.mkIf (cfg.logoutExtra != "") {
        source = write "bash_logout" cfg.logoutExtra;
      };
    };
  };
}
