{ config, lib, ... }:
let
  cfg = config.services.heartbeat;
in
{
  options.services.heartbeat = {
    enable = lib.mkEnableOption "heartbeat";
  };
}
