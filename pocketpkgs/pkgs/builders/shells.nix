# Development shells: mkShell { packages = [ … ]; inputsFrom = [ … ]; shellHook = "…"; NAME = "variable"; }.
{ lib }:
pkgs:
let
  shellWith =
    stdenv:
    {
      name ? "nix-shell",
      packages ? [ ],
      inputsFrom ? [ ],
      ...
    }@attrs:
    let
      # What the packages of inputsFrom are built with, but not these packages themselves.
      inputs =
        list:
        (attrs.${list} or [ ]) ++ lib.subtractLists inputsFrom (lib.flatten (lib.catAttrs list inputsFrom));
    in
    stdenv.mkDerivation (
      {
        inherit name;
        # A shell can be built, which is how it is cached; the result lists its environment.
        buildPhase = ''
          {
            echo "------------------------------------------------------------"
            echo " WARNING: the existence of this path is not guaranteed."
            echo " It is an internal implementation detail for pkgs.mkShell."
            echo "------------------------------------------------------------"
            echo
            export
          } >> "$out"
        '';
        phases = [ "buildPhase" ];
        preferLocalBuild = true;
      }
      // removeAttrs attrs [
        "packages"
        "inputsFrom"
      ]
      // {
        nativeBuildInputs = packages ++ inputs "nativeBuildInputs";
        buildInputs = inputs "buildInputs";
        propagatedBuildInputs = inputs "propagatedBuildInputs";
        propagatedNativeBuildInputs = inputs "propagatedNativeBuildInputs";
        shellHook = lib.concatStringsSep "\n" (
          lib.catAttrs "shellHook" (lib.reverseList inputsFrom ++ [ attrs ])
        );
      }
    );
in
{
  mkShell = lib.makeOverridable (
    {
      stdenv ? pkgs.stdenv,
    }:
    shellWith stdenv
  ) { };
  mkShellNoCC = lib.makeOverridable (
    {
      stdenv ? pkgs.stdenvNoCC,
    }:
    shellWith stdenv
  ) { };
}
