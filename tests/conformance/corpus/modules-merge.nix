# Conditions, merges and the order of modules.
{ lib }:
let
  inherit (lib)
    mkIf
    mkMerge
    mkOption
    types
    ;
  declare = {
    options = {
      bool = mkOption {
        type = types.bool;
        default = false;
      };
      str = mkOption {
        type = types.str;
        default = "default";
      };
      list = mkOption {
        type = types.listOf types.str;
        default = [ "default" ];
      };
      lines = mkOption {
        type = types.lines;
        default = "";
      };
      attrs = mkOption {
        type = types.attrsOf types.int;
        default = { };
      };
      nested.int = mkOption {
        type = types.int;
        default = 0;
      };
    };
  };
  run = modules: (lib.evalModules { modules = [ declare ] ++ modules; });
  config = modules: (run modules).config;
in
{
  values = {
    "mkIf: true" = (config [ { str = mkIf true "set"; } ]).str;
    "mkIf: false leaves the default" = (config [ { str = mkIf false "set"; } ]).str;
    "mkIf: nested" = (config [ { str = mkIf true (mkIf true "set"); } ]).str;
    "mkIf: nested, one false" = (config [ { str = mkIf true (mkIf false "set"); } ]).str;
    "mkIf: false is not evaluated" = (config [ { str = mkIf false (throw "evaluated"); } ]).str;
    "mkIf: around a module" = (config [ (mkIf true { str = "set"; }) ]).str;
    "mkIf: around config, depends on another option" =
      (config [
        { bool = true; }
        (
          { config, ... }:
          {
            config = mkIf config.bool {
              str = "set";
              nested.int = 2;
            };
          }
        )
      ]).nested.int;
    "mkIf: around config, sets and reads one tree" =
      (config [
        (
          { config, ... }:
          {
            config = mkIf (config.nested.int == 0) { list = [ "set" ]; };
          }
        )
      ]).list;
    "mkIf: around a nested set" = (config [ { nested = mkIf true { int = 3; }; } ]).nested.int;
    "mkIf: in a list" =
      (config [
        {
          list = mkMerge [
            (mkIf false [ "a" ])
            (mkIf true [ "b" ])
          ];
        }
      ]).list;
    "mkIf: an element of a list" =
      (config [
        {
          list = [
            (mkIf false "a")
            (mkIf true "b")
            "c"
          ];
        }
      ]).list;
    "mkIf: an attribute" =
      (config [
        {
          attrs = {
            a = mkIf false 1;
            b = mkIf true 2;
          };
        }
      ]).attrs;
    "mkMerge: lists" =
      (config [
        {
          list = mkMerge [
            [ "a" ]
            [ "b" ]
          ];
        }
      ]).list;
    "mkMerge: a module" =
      (config [
        {
          config = mkMerge [
            { list = [ "a" ]; }
            {
              list = [ "b" ];
              nested.int = 1;
            }
          ];
        }
      ]).list;
    "mkMerge: nested with conditions" =
      (config [
        {
          config = mkMerge [
            { list = [ "a" ]; }
            (mkIf true (mkMerge [
              { list = [ "b" ]; }
              (mkIf false { list = [ "c" ]; })
            ]))
          ];
        }
      ]).list;
    "mkMerge: empty" = (config [ { list = mkMerge [ ]; } ]).list;
    "order of modules: lists" =
      (config [
        { list = [ "a" ]; }
        { list = [ "b" ]; }
        { list = [ "c" ]; }
      ]).list;
    "order of modules: imports come first" =
      (config [
        {
          imports = [ { list = [ "imported" ]; } ];
          list = [ "importing" ];
        }
        { list = [ "next" ]; }
      ]).list;
    "order of modules: lines" =
      (config [
        { lines = "a"; }
        { lines = "b"; }
      ]).lines;
  };

  errors = {
    "mkIf: no Boolean" = (config [ { str = mkIf "yes" "set"; } ]).str;
    "mkIf: around config, depends on what it sets" =
      (config [
        (
          { config, ... }:
          {
            config = mkIf (config.str == "a") { str = "b"; };
          }
        )
      ]).str;
    "if: around config" =
      (config [
        (
          { config, ... }:
          {
            config = if config.bool then { str = "b"; } else { };
          }
        )
      ]).str;
    "mkIf: nested around no set" = (config [ { nested = mkIf true 3; } ]).nested.int;
    "infinite recursion: an option that needs itself" =
      (config [
        (
          { config, ... }:
          {
            str = config.str + "x";
          }
        )
      ]).str;
  };
}
