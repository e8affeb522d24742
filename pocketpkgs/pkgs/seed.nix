# pocket.seed: what most builds need and no example changes, for a store that is filled once:
# stdenv with all that it is made of, the setup hooks, and every program that is provided.
# Programs that are not provided throw, and are left out.
{ lib }:
pkgs: programs:
let
  names = lib.attrNames programs ++ [
    "makeWrapper"
    "installShellFiles"
  ];
  buildable =
    name:
    let
      package = pkgs.${name};
    in
    lib.isDerivation package && (builtins.tryEval package.drvPath).success;
  packages = [
    pkgs.stdenv.setup
    pkgs.stdenvNoCC.setup
    pkgs.pocket.stdenvTools
    pkgs.pocket.debian.libc.dev
  ]
  ++ map (name: pkgs.${name}) (
    builtins.filter (
      name:
      let
        found = builtins.tryEval (buildable name);
      in
      found.success && found.value
    ) names
  );
in
# Two names of one package are one entry.
lib.attrValues (
  lib.listToAttrs (
    map (package: {
      name = builtins.unsafeDiscardStringContext package.drvPath;
      value = package;
    }) packages
  )
)
