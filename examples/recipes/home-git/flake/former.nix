{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region former
  programs.git = {
    enable = true;
    extraConfig.init.defaultBranch = "main";
  };
  # endregion former
}
