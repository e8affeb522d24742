{ config, lib, ... }:
{
  imports = [ ./services.nix ];

  options.public = lib.mkEnableOption "services that others can reach";

  config = lib.mkMerge [
    {
      public = true;
      services.metrics = true;
    }
    (lib.mkIf config.public { services.web = true; })
    (lib.mkIf (!config.public) { services.tunnel = true; })
  ];
}
