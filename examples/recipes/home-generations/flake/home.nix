{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  xdg.configFile = {
    "example/settings".text = "colour = blue\n";
    "example/first-only".text = "";
  };
}
