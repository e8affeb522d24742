# Options that are declared or defined in a wrong way.
{ lib }:
let
  inherit (lib)
    mkForce
    mkIf
    mkOption
    types
    ;
  int = mkOption { type = types.int; };
  run = modules: lib.evalModules { inherit modules; };
  config = modules: (run modules).config;
  declareA = option: { options.a = mkOption option; };
in
{
  values = { };

  errors = {
    "no value" = (config [ { options.a.b = int; } ]).a.b;
    "no value: mkIf false" =
      (config [
        {
          options.a = int;
          config.a = mkIf false 1;
        }
      ]).a;
    "no value: in the name of another" =
      (config [
        {
          options = {
            a = int;
            b = int;
          };
        }
        (
          { config, ... }:
          {
            b = config.a + 1;
          }
        )
      ]).b;
    "no value: without a type" = (config [ (declareA { }) ]).a;
    "readOnly: default and definition" =
      (config [
        (declareA {
          default = 1;
          readOnly = true;
        })
        { a = 2; }
      ]).a;
    "readOnly: two definitions" =
      (config [
        (declareA {
          type = types.int;
          readOnly = true;
        })
        {
          _file = "/1";
          a = 1;
        }
        {
          _file = "/2";
          a = mkForce 2;
        }
      ]).a;
    "apply: fails" =
      (config [
        (declareA { apply = x: throw "applied"; })
        { a = 1; }
      ]).a;
    "already declared" =
      (run [
        {
          _file = "/1";
          options.a = mkOption { default = 1; };
        }
        {
          _file = "/2";
          options.a = mkOption { default = 2; };
        }
      ]).options.a.type.name;
    "already declared: descriptions" =
      (config [
        {
          _file = "/1";
          options.x.a = mkOption { description = "1"; };
        }
        {
          _file = "/2";
          options.x.a = mkOption { description = "2"; };
        }
      ]).x.a;
    "already declared: types" =
      (config [
        {
          _file = "/1";
          options.a = int;
        }
        {
          _file = "/2";
          options.a = mkOption { type = types.str; };
        }
      ]).a;
    "already declared: three files" =
      (config [
        {
          _file = "/1";
          options.a = int;
        }
        {
          _file = "/2";
          options.a = int;
        }
        {
          _file = "/3";
          options.a = mkOption { type = types.str; };
        }
      ]).a;
    "already declared: element types" =
      (config [
        (declareA { type = types.listOf types.int; })
        (declareA { type = types.listOf types.str; })
      ]).a;
    "declared below an option" =
      (config [
        {
          _file = "/1";
          options.a = int;
        }
        {
          _file = "/2";
          options.a.b = int;
          options.a.c = int;
        }
      ]).a;
    "declared below an option: no type" =
      (config [
        (declareA { })
        { options.a.b = int; }
      ]).a;
    "declared below an option: attrsOf submodule" =
      (config [
        (declareA { type = types.attrsOf (types.submodule { }); })
        { options.a.b = int; }
      ]).a;
    "declared: a bare type" = (config [ { options.a = types.int; } ]).a;
    "declared: a bare type, nested" =
      (config [
        {
          _file = "/1";
          options.a.b = types.listOf types.int;
        }
      ]).a;
    "declared: another _type" = (config [ { options.a = mkIf true int; } ]).a;
    "declared: not a set" = (config [ { options.a = 1; } ]).a;
    "declared: options are a list" = (config [ { options = [ ]; } ]);
    "defined: a set is expected" =
      (config [
        { options.a.b = int; }
        { a = 1; }
      ]).a;
    "defined: config is a list" =
      (config [
        {
          options.a.b = int;
          config = [ ];
        }
      ]).a;
  };
}
