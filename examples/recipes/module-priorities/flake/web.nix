{ lib, ... }:
{
  # A module suggests; the host decides.
  logging.level = lib.mkDefault "info";
  logging.format = lib.mkDefault "json";
}
