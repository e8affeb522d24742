# Packages that are for nativeBuildInputs: their setup hooks define functions for the phases.
{ lib }:
pkgs:
let
  hook =
    name: script:
    pkgs.runCommandLocal name { inherit (pkgs.stdenvNoCC) shell; } ''
      mkdir -p $out/nix-support
      substituteAll ${script} $out/nix-support/setup-hook
    '';
in
{
  # A package from a script with functions: makeSetupHook { name = "x"; } ./script.sh.
  makeSetupHook =
    {
      name ? "hook",
      substitutions ? { },
      propagatedBuildInputs ? [ ],
      ...
    }:
    script:
    pkgs.runCommandLocal name
      (
        {
          inherit (pkgs.stdenvNoCC) shell;
          propagated = propagatedBuildInputs;
        }
        // substitutions
      )
      ''
        mkdir -p $out/nix-support
        substituteAll ${script} $out/nix-support/setup-hook
        if [ -n "$propagated" ]; then echo "$propagated" > $out/nix-support/propagated-build-inputs; fi
      '';
  # makeWrapper program wrapper flags…, wrapProgram program flags….
  makeWrapper = hook "make-shell-wrapper-hook" ./hooks/make-wrapper.sh;
  makeShellWrapper = hook "make-shell-wrapper-hook" ./hooks/make-wrapper.sh;
  makeBinaryWrapper = throw "pocketpkgs has no makeBinaryWrapper. Use makeWrapper, which writes a shell script.";
  # installManPage, installShellCompletion, installBin.
  installShellFiles = hook "install-shell-files" ./hooks/install-shell-files.sh;
}
