# Declaring options, and reading them back.
{ lib }:
let
  inherit (lib)
    mkDefault
    mkForce
    mkIf
    mkOption
    types
    ;
  int = mkOption { type = types.int; };
  run = modules: lib.evalModules { inherit modules; };
  config = modules: (run modules).config;
  declareA = option: { options.a = mkOption option; };
  about = opt: {
    inherit (opt)
      _type
      loc
      declarations
      definitions
      definitionsWithLocations
      files
      highestPrio
      isDefined
      ;
    type = opt.type.description;
  };
in
{
  values = {
    "default" = (config [ (declareA { default = 1; }) ]).a;
    "default: is replaced" =
      (config [
        (declareA { default = 1; })
        { a = 2; }
      ]).a;
    "default: not evaluated when replaced" =
      (config [
        (declareA { default = throw "evaluated"; })
        { a = 2; }
      ]).a;
    "default: with a priority of its own" =
      (config [
        (declareA { default = mkForce 1; })
        { a = 2; }
      ]).a;
    "apply" =
      (config [
        (declareA { apply = x: x + 1; })
        { a = 2; }
      ]).a;
    "apply: to the default" =
      (config [
        (declareA {
          default = 1;
          apply = toString;
        })
      ]).a;
    "readOnly: default" =
      (config [
        (declareA {
          default = 1;
          readOnly = true;
        })
      ]).a;
    "readOnly: one definition" =
      (config [
        (declareA { readOnly = true; })
        { a = 1; }
      ]).a;
    "type: none merges lists" =
      (config [
        (declareA { })
        { a = [ 1 ]; }
        { a = [ 2 ]; }
      ]).a;
    "type: none merges sets" =
      (config [
        (declareA { })
        { a.b = 1; }
        { a.c = 2; }
      ]).a;
    "declarations: merged types" =
      (config [
        (declareA { type = types.enum [ "x" ]; })
        (declareA { type = types.enum [ "y" ]; })
        { a = "y"; }
      ]).a;
    "declarations: a description once" =
      (run [
        {
          _file = "/1";
          options.a = mkOption { type = types.int; };
        }
        {
          _file = "/2";
          options.a = mkOption {
            type = types.int;
            description = "d";
          };
        }
        { a = 1; }
      ]).options.a.description;
    "declarations: files" =
      (run [
        {
          _file = "/1";
          options.a = int;
        }
        {
          _file = "/2";
          options.a = int;
        }
      ]).options.a.declarations;
    "declarations: a type once" =
      (run [
        (declareA { })
        (declareA { type = types.int; })
      ]).options.a.type.description;
    "declarations: the order of attributes" =
      (run [
        (declareA { internal = true; })
        (declareA { internal = false; })
      ]).options.a.internal;
    "declarations: submodules" =
      (config [
        (declareA { type = types.submodule { options.b = mkOption { default = 1; }; }; })
        (declareA { type = types.submodule { options.c = mkOption { default = 2; }; }; })
        { a = { }; }
      ]).a;
    "declarations: options below a submodule" =
      (config [
        (declareA {
          type = types.submodule { options.b = mkOption { default = 1; }; };
          default = { };
        })
        { options.a.c = mkOption { default = 2; }; }
      ]).a;
    "declarations: positions without lines" =
      map (p: p.file)
        (run [
          {
            _file = "/1";
            options = builtins.mapAttrs (_: v: v) { a = int; };
          }
        ]).options.a.declarationPositions;
    "options: about one" =
      about
        (run [
          {
            _file = "/1";
            options.a.b = int;
          }
          {
            _file = "/2";
            a.b = mkDefault 3;
          }
        ]).options.a.b;
    "options: about the default" =
      about
        (run [
          {
            _file = "/1";
            options.a = mkOption {
              type = types.int;
              default = 1;
            };
          }
        ]).options.a;
    "options: about conditions" =
      about
        (run [
          {
            _file = "/1";
            options.a = mkOption { type = types.listOf types.int; };
          }
          {
            _file = "/2";
            a = mkIf true [ 1 ];
          }
          { a = mkIf false [ 2 ]; }
        ]).options.a;
    "options: value" =
      (run [
        {
          options.a = int;
          config.a = 1;
        }
      ]).options.a.value;
    "options: isDefined" =
      map
        (
          c:
          (run [
            {
              options.a = int;
              config = c;
            }
          ]).options.a.isDefined
        )
        [
          { a = 1; }
          { a = mkIf false 1; }
          { }
        ];
    "options: in a string" = "${(run [ { options.a."b.c" = int; } ]).options.a."b.c"}";
    "options: read by a module" =
      (config [
        (declareA { default = 1; })
        (
          { options, ... }:
          {
            options.b = mkOption { default = options.a.loc; };
          }
        )
      ]).b;
    "options: one that fails leaves the others" =
      (config [
        {
          options = {
            a = int;
            b = int;
          };
          config = {
            a = throw "a";
            b = 2;
          };
        }
      ]).b;
    "options: a missing one leaves the others" =
      (config [
        {
          options = {
            a = int;
            b = int;
          };
          config.b = 2;
        }
      ]).b;
    "options: a wrong one leaves the others" =
      (config [
        {
          options = {
            a = int;
            b = int;
          };
          config = {
            a = "x";
            b = 2;
          };
        }
      ]).b;
    "options: a wrong one leaves its origin" =
      (run [
        {
          options.a = int;
          config.a = "x";
        }
      ]).options.a.files;
    "options: names" =
      builtins.attrNames
        (run [
          {
            options = {
              a.b = int;
              c = int;
            };
          }
        ]).options;
    "config: names" = builtins.attrNames (config [
      {
        options = {
          a.b = int;
          c = int;
        };
      }
    ]);
  };

  errors = { };
}
