# Everything that builds: stdenv, trivial builders, environments, shells, fetchers, formats, images and testers.
{ lib }:
pkgs: prev:
let
  # The system is taken from below all overlays: one of them may choose its names by prev.stdenv.hostPlatform.
  stdenvWith = import ./stdenv.nix {
    inherit lib;
    inherit (prev.pocket) system;
  } pkgs;
  load = file: import file { inherit lib; } pkgs;
in
{
  stdenvNoCC = stdenvWith { name = "stdenv-no-cc-linux"; };
  stdenv = stdenvWith {
    name = "stdenv-linux";
    cc = pkgs.gcc;
  };
  # Packages of Debian's programs; ./debian.nix says how.
  pocket = prev.pocket // {
    debian = load ./debian.nix;
  };
}
// load ./trivial.nix
// load ./scripts.nix
// load ./environments.nix
// load ./shells.nix
// load ./hooks.nix
// load ./fetchers.nix
// load ./forges.nix
// {
  formats = load ../formats.nix;
  testers = load ../testers.nix;
  dockerTools = load ../dockertools;
}
