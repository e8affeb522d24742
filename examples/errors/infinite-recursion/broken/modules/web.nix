{ config }:
{
  config.ports = if config.web.enable then [ 443 ] else [ ];
}
