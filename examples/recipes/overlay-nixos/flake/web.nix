{ pkgs, ... }:
{
  environment.systemPackages = [ pkgs.greet ];
}
