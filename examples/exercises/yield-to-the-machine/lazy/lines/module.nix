{ lib, ... }:
{
  options.site.greeting = lib.mkOption {
    type = lib.types.lines;
    description = "What the machine says at login.";
  };

  config.site.greeting = "hello";
}
