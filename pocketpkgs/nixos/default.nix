# NixOS, as far as examples use it: declared, typed options, and a system that builds to a tree.
#
# options/ has one area a file, toplevel/ what is made of the values, boot/ what a disk
# boots by, modules/ what examples import by modulesPath, home-manager/ the same for a home.
{
  lib,
  # Where `pkgs` comes from when a configuration only names a platform.
  nixpkgs ? ../.,
}:
let
  evalConfig = import ./eval.nix { inherit lib nixpkgs; };
in
{
  inherit evalConfig;

  /**
    A NixOS configuration from modules, as `nixpkgs.lib.nixosSystem` in a flake.

    modules without a file of their own are reported as from nixpkgs' flake.nix,
    as the real function does.

    `nixosSystem :: { modules, specialArgs ? { }, system ? null, pkgs ? null, … } -> Configuration`
  */
  nixosSystem =
    args:
    evalConfig (
      {
        system = null;
        modulesLocation = "${toString nixpkgs}/flake.nix";
      }
      // args
    );

  inherit (import ./home-manager { inherit lib; }) homeManagerConfiguration;
}
