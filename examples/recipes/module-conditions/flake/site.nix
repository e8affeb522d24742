{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.site = {
    tls = mkOption {
      type = types.bool;
      default = true;
    };
    port = mkOption {
      type = types.port;
      default = 80;
    };
  };
}
