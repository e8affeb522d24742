let
  config = import ./config.nix;
  missing = import ./missing.nix;
in
{
  twice = config.port + (import ./config.nix).port;
}
