{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region defaults
  programs.ssh.enable = true;
  # endregion defaults
}
