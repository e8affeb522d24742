# stdenv: bash, the usual Unix tools, and setup.sh, which has the phases; with a C compiler or without one.
{ lib, system }:
pkgs:
{
  name,
  cc ? null,
}:
let
  hostPlatform = lib.systems.elaborate { inherit system; };
  inherit (pkgs) bash;
  initialPath = [
    bash
    pkgs.pocket.stdenvTools
  ];
  # What a package sees as $stdenv: a folder with the file setup.
  setup = derivation {
    inherit name initialPath;
    inherit system;
    builder = "${bash}/bin/bash";
    shell = "${bash}/bin/bash";
    PATH = "${pkgs.pocket.stdenvTools}/bin";
    defaultNativeBuildInputs = lib.optional (cc != null) cc;
    parts = [
      ./setup/environment.sh
      ./setup/text.sh
      ./setup/phases.sh
      ./setup/fixup.sh
    ];
    args = [
      "-ec"
      ''
        mkdir $out
        {
          for variable in initialPath shell defaultNativeBuildInputs; do
            printf '%s=%q\n' "$variable" "''${!variable}"
          done
          cat $parts
        } > $out/setup
      ''
    ];
  };
  stdenv = {
    inherit
      cc
      hostPlatform
      initialPath
      setup
      ;
    inherit (setup)
      name
      outPath
      drvPath
      type
      ;
    buildPlatform = hostPlatform;
    targetPlatform = hostPlatform;
    shell = "${bash}/bin/bash";
    shellPackage = bash;
    hasCC = cc != null;
    inherit (hostPlatform)
      isLinux
      isDarwin
      isx86_64
      isAarch64
      is64bit
      ;
    mkDerivation = import ./mk-derivation.nix {
      inherit lib stdenv bash;
      inherit (pkgs) config;
    };
  };
in
# A stdenv with another compiler, as in package.override { stdenv = …; }.
lib.makeOverridable ({ }: stdenv) { }
