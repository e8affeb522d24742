{ config, ... }:
{
  # The names do not depend on config, only the value does.
  config.site.port = if config.site.tls then 8443 else 8080;
}
