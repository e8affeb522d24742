{
  lib,
  domain,
  host,
  ...
}:
let
  inherit (lib) mkOption types;
in
{
  options.suffix = mkOption {
    type = types.str;
    default = domain;
  };
  options.url = mkOption { type = types.str; };

  config.url = "https://${host}";
}
