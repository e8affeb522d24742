{ config, lib, ... }:
let
  cfg = config.services.pulse;
in
{
  options.services.pulse = {
    enable = lib.mkEnableOption "pulse";
  };
}
