{ config, lib, ... }:
{
  config = lib.mkIf config.site.tls { site.port = 443; };
}
