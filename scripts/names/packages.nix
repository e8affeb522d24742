# The names of the packages of nixpkgs and of its aliases, and the oldest release that it supports, such as 2605; or,
# given `check`, those of these aliases that throw. An alias is only evaluated where it is asked for: what it stands
# for may be large.
{
  nixpkgs,
  check ? null,
}:
let
  tree = /. + nixpkgs;
  pkgs =
    config:
    import tree {
      inherit config;
      system = "x86_64-linux";
      overlays = [ ];
    };
  all = pkgs { };
  aliases = import (tree + "/pkgs/top-level/aliases.nix") all.lib all { };
  throws = name: !(builtins.tryEval (builtins.seq aliases.${name} true)).success;
in
if check == null then
  {
    packages = builtins.attrNames (pkgs {
      allowAliases = false;
    });
    aliases = builtins.attrNames aliases;
    oldest = all.lib.trivial.oldestSupportedRelease;
  }
else
  builtins.filter throws check
