{ config, ... }:
{
  config = if config.site.tls then { site.port = 443; } else { };
}
