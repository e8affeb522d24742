{ config, lib, ... }:
{
  # Other modules that are part of this one.
  imports = [ ./port.nix ];

  # What may be set.
  options.site = {
    host = lib.mkOption {
      type = lib.types.str;
      description = "Name of the site.";
    };
    url = lib.mkOption {
      type = lib.types.str;
      description = "Address that follows from the other options.";
    };
  };

  # What is set. `config` on the right is the finished configuration of all modules.
  config = {
    site.url = "https://${config.site.host}:${toString config.site.port}";
  };
}
