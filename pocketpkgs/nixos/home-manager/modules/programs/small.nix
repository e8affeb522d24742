# Programs that are a package and a few lines.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib)
    mkEnableOption
    mkIf
    types
    ;
  cfg = config.programs;
  inherit (import ../declare.nix { inherit lib; }) option;
  toml = pkgs.formats.toml { };
  bashIntegration = option types.bool true "Whether to enable Bash integration.";
in
{
  options.programs = {
    home-manager.enable = mkEnableOption "Home Manager";
    direnv = {
      enable = mkEnableOption "direnv, the environment switcher";
      package = lib.mkPackageOption pkgs "direnv" { };
      config =
        option (types.attrsOf types.anything) { }
          "Configuration written to {file}`$XDG_CONFIG_HOME/direnv/direnv.toml`.";
      stdlib = option types.lines "" "Custom stdlib written to {file}`$XDG_CONFIG_HOME/direnv/direnvrc`.";
      enableBashIntegration = bashIntegration;
      nix-direnv.enable = mkEnableOption "nix-direnv, a fast, persistent use_nix implementation for direnv";
      nix-direnv.package = lib.mkPackageOption pkgs "nix-direnv" { };
      silent = mkEnableOption "silent mode, that is, disabling direnv logging";
    };
    starship = {
      enable = mkEnableOption "starship";
      package = lib.mkPackageOption pkgs "starship" { };
      settings =
        option (types.attrsOf types.anything) { }
          "Configuration written to {file}`$XDG_CONFIG_HOME/starship.toml`.";
      enableBashIntegration = bashIntegration;
    };
    vim = {
      enable = mkEnableOption "Vim";
      package = lib.mkPackageOption pkgs "vim" { };
      extraConfig = option types.lines "" "Custom .vimrc lines";
      defaultEditor =
        option types.bool false
          "Whether to configure {command}`vim` as the default editor.";
    };
    jq.enable = mkEnableOption "the jq command-line JSON processor";
    jq.package = lib.mkPackageOption pkgs "jq" { nullable = true; };
    fzf = {
      enable = mkEnableOption "fzf - a command-line fuzzy finder";
      package = lib.mkPackageOption pkgs "fzf" { };
      defaultCommand =
        option (types.nullOr types.str) null
          "The command that gets executed as the default source for fzf when running.";
      defaultOptions =
        option (types.listOf types.str) [ ]
          "Extra command line options given to fzf by default.";
    };
  };

  config = {
    home.packages = lib.concatLists [
      (lib.optional (cfg.home-manager.enable && !config.submoduleSupport.enable) (
        import ../../tool.nix { inherit pkgs; }
      ))
      (lib.optional cfg.direnv.enable cfg.direnv.package)
      (lib.optional cfg.starship.enable cfg.starship.package)
      (lib.optional cfg.vim.enable cfg.vim.package)
      (lib.optional (cfg.jq.enable && cfg.jq.package != null) cfg.jq.package)
      (lib.optional cfg.fzf.enable cfg.fzf.package)
    ];

    programs.bash.initExtra = lib.mkMerge [
      (mkIf (cfg.direnv.enable && cfg.direnv.enableBashIntegration) (
        lib.mkAfter ''
          eval "$(${lib.getExe cfg.direnv.package} hook bash)"
        ''
      ))
      (mkIf (cfg.starship.enable && cfg.starship.enableBashIntegration) ''
        if [[ $TERM != "dumb" ]]; then
          eval "$(${lib.getExe cfg.starship.package} init bash --print-full-init)"
        fi
      '')
    ];

    home.sessionVariables = lib.mkMerge [
      (mkIf (cfg.vim.enable && cfg.vim.defaultEditor) { EDITOR = "vim"; })
      (mkIf (cfg.fzf.enable && cfg.fzf.defaultCommand != null) {
        FZF_DEFAULT_COMMAND = cfg.fzf.defaultCommand;
      })
      (mkIf (cfg.fzf.enable && cfg.fzf.defaultOptions != [ ]) {
        FZF_DEFAULT_OPTS = toString cfg.fzf.defaultOptions;
      })
    ];

    home.file.".vimrc" = mkIf (cfg.vim.enable && cfg.vim.extraConfig != "") {
      text = cfg.vim.extraConfig;
    };
    xdg.configFile = {
      "direnv/direnv.toml" = mkIf (cfg.direnv.enable && cfg.direnv.config != { }) {
        source = toml.generate "direnv-config" cfg.direnv.config;
      };
      "direnv/direnvrc" = mkIf (cfg.direnv.enable && cfg.direnv.stdlib != "") {
        text = cfg.direnv.stdlib;
      };
      "direnv/lib/hm-nix-direnv.sh" = mkIf (cfg.direnv.enable && cfg.direnv.nix-direnv.enable) {
        source = "${cfg.direnv.nix-direnv.package}/share/nix-direnv/direnvrc";
      };
      "starship.toml" = mkIf (cfg.starship.enable && cfg.starship.settings != { }) {
        source = toml.generate "starship-config" cfg.starship.settings;
      };
    };
  };
}
