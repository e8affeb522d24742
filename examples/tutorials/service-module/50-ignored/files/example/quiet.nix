{ lib, ... }:
{
  # No services while the machine is set up.
  services.pulse.enable = lib.mkForce false;
}
