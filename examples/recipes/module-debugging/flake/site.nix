{ config, lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.site = {
    port = mkOption { type = types.port; };
    url = mkOption { type = types.str; };
  };

  config.site.url = "https://${config.networking.hostName}:${toString config.site.port}";
}
