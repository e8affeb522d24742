# A machine without a screen.
{ lib, ... }:
{
  boot.kernelParams = [
    "panic=1"
    "boot.panic_on_fail"
  ];
  services.getty.autologinUser = lib.mkDefault null;
}
