{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.logging = {
    level = mkOption {
      type = types.str;
      default = "warn";
    };
    format = mkOption {
      type = types.str;
      default = "text";
    };
    file = mkOption {
      type = types.str;
      default = "/var/log/site";
    };
  };
}
