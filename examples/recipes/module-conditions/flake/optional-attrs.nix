{ config, lib, ... }:
{
  config = lib.optionalAttrs config.site.tls { site.port = 443; };
}
