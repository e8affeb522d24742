# What nixos-generate-config imports where it does not know the hardware.
{ lib, ... }:
{
  hardware.enableRedistributableFirmware = lib.mkDefault true;
}
