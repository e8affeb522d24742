{ lib, ... }:
{
  options.site.greeting = lib.mkOption {
    type = lib.types.str;
    default = "hello";
    description = "What the machine says at login.";
  };
}
