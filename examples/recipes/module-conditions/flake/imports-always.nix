{ config, lib, ... }:
{
  # Always imported; the condition is on what is defined.
  imports = [ ./optional-module.nix ];

  options.feature.enable = lib.mkEnableOption "the feature";

  config = lib.mkIf config.feature.enable {
    exporter = "prometheus-node";
  };
}
