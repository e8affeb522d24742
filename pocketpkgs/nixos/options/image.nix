# Images that can be made of the configuration: system.build.images.<name>.
{
  config,
  extendModules,
  lib,
  ...
}:
let
  inherit (lib) mkOption types;
in
{
  options.image.modules = mkOption {
    type = types.attrsOf types.deferredModule;
    default = { };
    description = "Variants of this system that are images, each with the modules that make it one.";
  };
  options.system.build = mkOption {
    type = types.submoduleWith {
      modules = [
        {
          options.images = mkOption {
            type = types.lazyAttrsOf types.raw;
            readOnly = true;
            description = "The images of `image.modules`.";
            default = lib.mapAttrs (
              _: module: (extendModules { modules = [ module ]; }).config.system.build.image
            ) config.image.modules;
          };
        }
      ];
    };
  };
  config.image.modules = {
    iso = ../modules/installer/cd-dvd/iso-image.nix;
    iso-installer = ../modules/installer/cd-dvd/installation-cd-minimal.nix;
  };
}
