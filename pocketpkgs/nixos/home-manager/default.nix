# home-manager, as far as examples use it: a home from modules, on its own or in NixOS.
#
# modules/ has the options, scripts/ what an activation runs, nixos.nix the NixOS
# module. Nothing here reaches outside of this folder, so that it can be an input.
{ lib }:
let
  extended = import ./lib { inherit lib; };

  /**
    A home from modules. Gives `config`, `options`, `pkgs`, `activationPackage` and `extendModules`.

    `homeManagerConfiguration :: { pkgs, modules ? [ ], extraSpecialArgs ? { }, check ? true } -> Configuration`
  */
  homeManagerConfiguration =
    {
      pkgs,
      modules ? [ ],
      extraSpecialArgs ? { },
      lib ? pkgs.lib,
      check ? true,
    }:
    let
      hmLib = import ./lib { inherit lib; };
      evaluated = hmLib.evalModules {
        class = "homeManager";
        specialArgs = {
          modulesPath = toString ./modules;
        }
        // extraSpecialArgs;
        modules = [
          { imports = modules; }
          {
            _module.args.pkgs = hmLib.mkDefault pkgs;
            _module.check = check;
          }
        ]
        ++ import ./modules;
      };

      # Warnings and failed assertions stand in front of everything that can be asked for.
      checked =
        raw:
        let
          failed = lib.filter (x: !x.assertion) raw.config.assertions;
          escape = builtins.fromJSON ''"\u001b"'';
          warned = lib.foldr (
            text: builtins.trace "${escape}[1;31mwarning: ${text}${escape}[0m"
          ) raw raw.config.warnings;
        in
        if failed == [ ] then
          warned
        else
          throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (x: "- ${x.message}") failed}";

      finish =
        raw:
        let
          configuration = checked raw;
        in
        configuration
        // {
          inherit (configuration._module.args) pkgs;
          inherit (configuration.config.home) activationPackage;
          extendModules = more: finish (raw.extendModules more);
        };
    in
    finish evaluated;
in
{
  inherit homeManagerConfiguration;
  inherit (extended) hm;
  nixosModules.home-manager = ./nixos.nix;
}
