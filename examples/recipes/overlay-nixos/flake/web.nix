{ pkgs, ... }:
{
  environment.systemPackages = [ pkgs.greet ];
  system.stateVersion = "26.05";
}
