# Definitions for options that do not exist.
{ lib }:
let
  inherit (lib) mkIf mkOption types;
  int = mkOption { type = types.int; };
  run = modules: lib.evalModules { inherit modules; };
  config = modules: (run modules).config;
in
{
  values = { };

  errors = {
    "does not exist" = config [
      { options.abc = int; }
      { xyz = 1; }
    ];
    "does not exist: of many values" = config [
      { options.abc = int; }
      {
        abd = {
          a = 1;
          b = [
            1
            2
          ];
          c = "text";
          d.e.f = true;
          g = 1;
        };
      }
    ];
    "does not exist: with a file" = config [
      { options.abc = int; }
      {
        _file = "/b.nix";
        abcd = 1;
      }
    ];
    "does not exist: two names are close" = config [
      {
        options = {
          abc = int;
          abd = int;
        };
      }
      { abx = 1; }
    ];
    "does not exist: many names are close" = config [
      {
        options = {
          aa = int;
          ab = int;
          ac = int;
          ad = int;
          ae = int;
        };
      }
      { ax = 1; }
    ];
    "does not exist: nested" = config [
      { options.services.nginx.enable = int; }
      { services.nginx.enabled = true; }
    ];
    "does not exist: nested parent" = config [
      { options.services.nginx.enable = int; }
      { services.ngnix.enable = true; }
    ];
    "does not exist: nothing is close to it" = config [
      {
        options.services.nginx = { };
        options.a = int;
      }
      { services.nginx.enable = true; }
    ];
    "does not exist: quoted" = config [
      { options.a = int; }
      { "b.c" = true; }
    ];
    "does not exist: under a condition" = config [
      { options.a = int; }
      { config = mkIf true { b = 1; }; }
    ];
    "does not exist: a false condition does not help" = config [
      { options.a = int; }
      { b = mkIf false 1; }
    ];
    "does not exist: the value fails" = config [
      { options.a = int; }
      { b = throw "x"; }
    ];
    "does not exist: the first by name" = config [
      { options.a = int; }
      {
        d = 1;
        c = 2;
      }
      { b = 3; }
    ];
    "does not exist: no options at all" = config [ { a = 1; } ];
    "does not exist: no options at all, options in config" = config [ { config.a = mkOption { }; } ];
    "does not exist: no options at all, with a prefix" =
      (lib.evalModules {
        prefix = [
          "p"
          "q"
        ];
        modules = [ { a = 1; } ];
      }).config;
    "does not exist: with a prefix" =
      (lib.evalModules {
        prefix = [
          "p"
          "q"
        ];
        modules = [
          {
            options.a = int;
            config.b = 1;
          }
        ];
      }).config;
    "does not exist: a hundred names" = config [
      {
        options = builtins.listToAttrs (
          map (n: lib.nameValuePair "option${toString n}" int) (lib.range 1 120)
        );
      }
      { option12x = 1; }
    ];
    "does not exist: a hundred names, none close" = config [
      {
        options = builtins.listToAttrs (
          map (n: lib.nameValuePair "option${toString n}" int) (lib.range 1 120)
        );
      }
      { xyz = 1; }
    ];
    "does not exist: read through options" =
      (run [
        { options.a = int; }
        { b = 1; }
      ]).options.a.loc;
    "does not exist: below an option that does" = config [
      { options.a.b = int; }
      { a.c.d = 1; }
    ];
  };
}
