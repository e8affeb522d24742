# Programs that are more than a package in PATH.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkEnableOption mkIf types;
  inherit (import ./declare.nix { inherit lib; }) opt lines;
  cfg = config.programs;
  gitSettings = types.attrsOf (types.attrsOf types.anything);
in
{
  options.programs = {
    bash = {
      enable = opt types.bool true "Whenever to configure Bash as an interactive shell.";
      completion.enable = opt types.bool true "Bash completion for all interactive bash shells.";
      shellAliases = opt (types.attrsOf (
        types.nullOr (types.either types.str types.path)
      )) { } "Set of aliases for bash shell, which overrides {option}`environment.shellAliases`.";
      interactiveShellInit = lines "Shell script code called during interactive bash shell initialisation.";
      promptInit = lines "Shell script code used to initialise the bash prompt.";
    };
    zsh.enable = opt types.bool false "Whether to configure zsh as an interactive shell.";
    fish.enable = opt types.bool false "Whether to configure fish as an interactive shell.";
    git = {
      enable = mkEnableOption "git, a distributed version control system";
      package = lib.mkPackageOption pkgs "git" { };
      config = opt (types.coercedTo gitSettings lib.singleton (
        types.listOf gitSettings
      )) [ ] "Configuration to write to /etc/gitconfig.";
      lfs.enable = mkEnableOption "git-lfs (Large File Storage)";
    };
    vim.enable = mkEnableOption "Vi IMproved, an advanced text editor";
    vim.defaultEditor = opt types.bool false "Whether to configure vim as the default editor.";
    direnv.enable = mkEnableOption "direnv integration";
    direnv.nix-direnv.enable =
      opt types.bool true
        "Whether to enable a faster, persistent implementation of use_nix and use_flake, to replace the builtin one.";
    nix-ld.enable = mkEnableOption "nix-ld";
    nix-ld.libraries =
      opt (types.listOf types.package) [ ]
        "Libraries that automatically become available to all programs.";
    tmux.enable = opt types.bool false "Whenever to configure {command}`tmux` system-wide.";
    htop.enable = mkEnableOption "htop process monitor";
    nano.enable =
      opt types.bool true
        "Whether to enable nano, a small user-friendly console text editor.";
    command-not-found.enable =
      opt types.bool false
        "Whether interactive shells should show which Nix package (if any) provides a missing command.";
  };

  config = {
    environment.systemPackages =
      lib.optional cfg.git.enable cfg.git.package
      ++ lib.optional cfg.vim.enable pkgs.vim
      ++ lib.optional cfg.zsh.enable pkgs.zsh
      ++ lib.optional cfg.tmux.enable pkgs.tmux
      ++ lib.optional cfg.direnv.enable pkgs.direnv;
    environment.variables.EDITOR = mkIf (cfg.vim.enable && cfg.vim.defaultEditor) (
      lib.mkOverride 900 "vim"
    );
    environment.shellAliases = cfg.bash.shellAliases;
    environment.interactiveShellInit = lib.mkMerge [
      cfg.bash.interactiveShellInit
      (mkIf cfg.direnv.enable ''eval "$(${pkgs.direnv}/bin/direnv hook bash)"'')
    ];
    environment.etc.gitconfig = mkIf (cfg.git.enable && cfg.git.config != [ ]) {
      text = lib.concatMapStringsSep "\n" lib.generators.toGitINI cfg.git.config;
    };
  };
}
