{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region force
  home.file.".example" = {
    text = "colour = blue\n";
    force = true;
  };
  # endregion force
}
