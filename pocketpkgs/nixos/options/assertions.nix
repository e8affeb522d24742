# What has to hold of a configuration, and what its author should know. Both are
# looked at when the system is built, not when a value is asked for.
{ lib, ... }:
let
  inherit (import ./declare.nix { inherit lib; }) opt;
in
{
  options = {
    assertions = lib.mkOption {
      type = lib.types.listOf lib.types.unspecified;
      internal = true;
      default = [ ];
      example = [
        {
          assertion = false;
          message = "you can't enable this for that reason";
        }
      ];
      description = "Conditions that must hold for the system to build, each with the message that is shown where it does not.";
    };
    warnings =
      opt (lib.types.listOf lib.types.str) [ ]
        "Messages that are shown when the system is built.";
    lib =
      opt (lib.types.attrsOf lib.types.attrs) { }
        "Functions and values that modules hand to each other.";
    # Anybody may say who looks after a module.
    meta.maintainers =
      opt (lib.types.listOf lib.types.raw) [ ]
        "Who looks after a module; pocketpkgs keeps the value only.";
  };
}
