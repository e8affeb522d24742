{ config }:
{
  imports = if config.web.enable then [ ./web.nix ] else [ ];

  config.web.enable = true;
}
