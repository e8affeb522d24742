{ config }:
{
  imports = [ ./web.nix ];

  config.web.enable = true;
}
