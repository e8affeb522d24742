# What the flake gives; then the module.
{ greeting }:
{ lib, ... }:
{
  options.greeting = lib.mkOption {
    type = lib.types.str;
    default = greeting;
  };
}
