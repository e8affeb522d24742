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
  # Deprecated, as in nixpkgs: _module.args and _module.check do the same.
  extraArgs ? { },
  check ? true,
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
          inherit
            baseModules
            extraModules
            modules
            noUserModules
            ;
          nixpkgsPath = nixpkgs;
        };
      }
    ];
  };

  # The same system without the caller's modules, for modules that describe all options.
  noUserModules = lib.evalModules {
    inherit prefix;
    class = "nixos";
    specialArgs = {
      modulesPath = toString ./modules;
    }
    // specialArgs;
    modules = baseModules ++ [ arguments ] ++ extraModules;
  };

  deprecated =
    lib.optional (args ? extraArgs) { config._module.args = extraArgs; }
    ++ lib.optional (args ? check) { config._module.check = lib.mkDefault check; };

  withPkgs =
    configuration:
    configuration
    // {
      inherit extraArgs lib;
      inherit (configuration._module.args) pkgs;
      extendModules = more: withPkgs (configuration.extendModules more);
    };

  warnIfGiven =
    name:
    lib.warnIf (args ? ${name})
      "The ${name} argument to eval-config.nix is deprecated. Please set config._module.${
        if name == "check" then "check" else "args"
      } instead.";
in
warnIfGiven "extraArgs" (
  warnIfGiven "check" (withPkgs (noUserModules.extendModules { modules = located ++ deprecated; }))
)
