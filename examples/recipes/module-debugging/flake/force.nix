{ lib, ... }:
{
  networking.hostName = lib.mkForce "web-1";
  networking.firewall.allowedTCPPorts = [ 22 ];
}
