{ config, lib, ... }:
{
  imports = lib.optionals config.feature.enable [ ./optional-module.nix ];

  options.feature.enable = lib.mkEnableOption "the feature";
}
