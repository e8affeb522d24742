# The evaluation of a set of modules.
{ lib }:
let
  inherit (import ./collect.nix { inherit lib; }) collect;
  inherit (import ./messages.nix { inherit lib; }) unknownOption;
  inherit (import ./tree.nix { inherit lib; }) matchModules;

  # What modules may say about the evaluation itself.
  internalOptions =
    { prefix, config }:
    {
      _file = "lib/modules.nix";
      key = "lib/modules.nix";
      inherit config;

      options._module = {
        # Lazy, so that an argument that nobody takes is not evaluated. The price
        # is that a mkIf on an argument does not remove it.
        args = lib.mkOption (
          {
            type = lib.types.lazyAttrsOf lib.types.raw;
            description = ''
              Arguments for all modules of this evaluation, besides `lib`, `config`, `options` and those in `specialArgs`.

              They may depend on `config`, so they cannot be used in `imports`: what modules there are has to be known before any option has a value.
              Submodules do not inherit them. `name`, which a submodule gets from the option that holds it, is the exception.
            '';
          }
          // lib.optionalAttrs (prefix != [ ]) { internal = true; }
        );

        check = lib.mkOption {
          type = lib.types.bool;
          internal = true;
          default = true;
          description = "Whether a definition for an option that does not exist is an error.";
        };

        freeformType = lib.mkOption {
          type = lib.types.nullOr lib.types.optionType;
          internal = true;
          default = null;
          description = "The type of all definitions that have no option. With `null` there may be none.";
        };

        specialArgs = lib.mkOption {
          readOnly = true;
          internal = true;
          description = "The arguments that came from outside. `imports` may depend on them.";
        };
      };
    };
in
rec {
  /**
    Evaluate modules to a configuration.

    modules
    : functions, sets and paths, as in `imports`.

    specialArgs
    : arguments for all modules, known before the imports are.
      `modulesPath` is what relative strings in `disabledModules` start from.

    prefix
    : the path that messages and `loc` begin with.

    class
    : only modules of this class, or of none, can be imported.

    Gives `config`, `options` (the tree of declarations with values and their
    origin), `type` (a submodule type of these modules), `extendModules` (the
    same again, with more modules), `graph` (the tree of imports), `class` and
    `_module`.
  */
  evalModules =
    evalArgs@{
      modules,
      prefix ? [ ],
      specialArgs ? { },
      class ? null,
    }:
    let
      internal = internalOptions {
        inherit prefix;
        config._module = {
          inherit specialArgs;
          args = {
            inherit extendModules;
            moduleType = type;
          };
        };
      };

      collected = collect {
        inherit class;
        modulesPath = specialArgs.modulesPath or "";
        args = {
          inherit lib options specialArgs;
          _class = class;
          _prefix = prefix;
          config = builtins.addErrorContext "if you get an infinite recursion here, you probably reference `config` in `imports`. If you are trying to achieve a conditional import behavior dependent on `config`, consider importing unconditionally, and using `mkEnableOption` and `mkIf` to control its effect." config;
        }
        // specialArgs;
      } (modules ++ [ internal ]);

      # Reversed, so that an imported module comes before the one that imports it.
      inherit (matchModules prefix (lib.reverseList collected.modules)) options unmatched;

      declared = lib.mapAttrsRecursiveCond (tree: !lib.isOption tree) (_: option: option.value) options;
      inherit (declared._module) freeformType;

      freeform = freeformType.merge prefix (
        map (def: {
          inherit (def) file;
          value = lib.setAttrByPath def.prefix def.value;
        }) unmatched
      );

      config =
        if freeformType == null then
          declared
        else
          lib.recursiveUpdate (if unmatched == [ ] then { } else freeform) declared;

      # Every way into the result passes this check.
      checked =
        if config._module.check && freeformType == null && unmatched != [ ] then
          throw (unknownOption {
            inherit prefix options;
            def = builtins.head unmatched;
          })
        else
          null;

      extendModules =
        {
          modules ? [ ],
          specialArgs ? { },
          prefix ? evalArgs.prefix or [ ],
        }:
        evalModules (
          evalArgs
          // {
            inherit prefix;
            modules = evalArgs.modules ++ modules;
            specialArgs = evalArgs.specialArgs or { } // specialArgs;
          }
        );

      type = lib.types.submoduleWith { inherit modules specialArgs class; };
    in
    {
      _type = "configuration";
      options = builtins.seq checked options;
      config = builtins.seq checked (removeAttrs config [ "_module" ]);
      _module = builtins.seq checked config._module;
      inherit (collected) graph;
      inherit class extendModules type;
    };
}
