{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  home.file.".example" = {
    text = "colour = blue\n";
    force = true;
  };
}
