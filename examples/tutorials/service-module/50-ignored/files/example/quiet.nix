{ lib, ... }:
{
  # No services while the machine is set up.
  services.heartbeat.enable = lib.mkForce false;
}
