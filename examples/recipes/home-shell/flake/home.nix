{ config, pkgs, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region variables
  home.sessionVariables = {
    EDITOR = "vim";
    NOTES = "$HOME/notes";
    THEMES = "${config.xdg.configHome}/example/themes";
  };
  home.sessionPath = [ "$HOME/.local/bin" ];
  # endregion variables

  # region bash
  programs.bash = {
    enable = true;
    historyControl = [ "ignoreboth" ];
    shellAliases.ll = "ls -l";
    initExtra = ''
      PS1='\w $ '
    '';
  };
  home.shellAliases.gs = "git status";
  # endregion bash

  # region direnv
  programs.direnv = {
    enable = true;
    config.global.warn_timeout = "1m";
    stdlib = ''
      layout_example() {
        export EXAMPLE=1
      }
    '';
  };
  # endregion direnv

  # region packages
  programs.jq.enable = true;
  home.packages = [ pkgs.hello ];
  # endregion packages
}
