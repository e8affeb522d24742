# config, the argument of nixpkgs: a set, or a function of the packages; with the defaults of what is not in it.
{ lib }:
config: pkgs:
let
  given = if lib.isFunction config then config { inherit pkgs; } else config;
in
{
  allowAliases = true;
  allowBroken = false;
  allowUnfree = false;
  allowUnfreePackages = [ ];
  allowUnsupportedSystem = false;
  permittedInsecurePackages = [ ];
  checkMeta = false;
}
// given
