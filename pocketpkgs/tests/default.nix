# What pocketpkgs promises, as derivations: each builds if its promise holds.
# A flake's checks, and nix build -f tests --arg pkgs '…' name.
{ pkgs }:
let
  load = file: import file { inherit pkgs; };
in
load ./evaluation.nix
// load ./stdenv.nix
// load ./builders.nix
// load ./environments.nix
// load ./formats.nix
// load ./images.nix
// load ./tools.nix
// load ./nixos.nix
// load ./boot.nix
// load ./nixos-home.nix
