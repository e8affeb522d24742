{ pkgs, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  home.packages = [ pkgs.hello ];
  home.file.".config/example/greeting".text = "Hello from Home Manager\n";

  programs.home-manager.enable = true;
}
