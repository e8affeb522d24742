{
  home.username = "user";
  home.homeDirectory = "/srv/user";
  home.stateVersion = "25.11";

  example.pager.enable = true;
  home.sessionVariables.PAGER = "more";
}
