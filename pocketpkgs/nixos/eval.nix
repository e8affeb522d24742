# Modules to a configuration: the options of options/, then those of the caller.
{ lib, nixpkgs }:
args@{
  modules,
  specialArgs ? { },
  system ? builtins.currentSystem,
  pkgs ? null,
  modulesLocation ? (builtins.unsafeGetAttrPos "modules" args).file or null,
  extraModules ? [ ],
  baseModules ? import ./options,
  prefix ? [ ],
}:
let
  located =
    if modulesLocation == null then
      modules
    else
      map (lib.modules.setDefaultModuleLocation modulesLocation) modules;

  # A platform or a package set that came as an argument is a definition like others.
  arguments = {
    _file = ./eval.nix;
    key = ./eval.nix;
    config = lib.mkMerge [
      (lib.mkIf (system != null) { nixpkgs.system = lib.mkDefault system; })
      (lib.mkIf (pkgs != null) { nixpkgs.pkgs = pkgs; })
      {
        _module.args = {
          inherit baseModules extraModules modules;
          nixpkgsPath = nixpkgs;
        };
      }
    ];
  };

  withPkgs =
    configuration:
    configuration
    // {
      inherit lib;
      inherit (configuration._module.args) pkgs;
      extendModules = more: withPkgs (configuration.extendModules more);
    };
in
withPkgs (
  lib.evalModules {
    inherit prefix;
    class = "nixos";
    specialArgs = {
      modulesPath = toString ./modules;
    }
    // specialArgs;
    modules = baseModules ++ [ arguments ] ++ extraModules ++ located;
  }
)
