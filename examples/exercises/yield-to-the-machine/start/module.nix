{ lib, ... }:
{
  options.site.greeting = lib.mkOption {
    type = lib.types.str;
    description = "What the machine says at login.";
  };

  config.site.greeting = "hello";
}
