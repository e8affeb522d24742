{ lib, withMetrics, ... }:
{
  # Known before any option has a value.
  imports = lib.optionals withMetrics [ ./optional-module.nix ];
}
