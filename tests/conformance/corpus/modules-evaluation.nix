# What modules are called with, and what an evaluation gives.
{ lib }:
let
  inherit (lib) mkIf mkOption types;
  declare = {
    options = {
      enable = mkOption {
        type = types.bool;
        default = true;
      };
      list = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
    };
  };
  run = modules: lib.evalModules { modules = [ declare ] ++ modules; };
  list = modules: (run modules).config.list;
  element = name: { list = [ name ]; };
in
{
  values = {
    "arguments: lib, config, options" = list [
      (
        {
          lib,
          config,
          options,
          ...
        }:
        {
          list = [
            (lib.boolToString config.enable)
            (toString options.enable)
          ];
        }
      )
    ];
    "arguments: all of them" =
      let
        names =
          (lib.evalModules {
            modules = [ (args: { options.names = mkOption { default = builtins.attrNames args; }; }) ];
          }).config.names;
      in
      names;
    "arguments: _module.args" = list [
      ({ word, ... }: element word)
      { _module.args.word = "given"; }
    ];
    "arguments: _module.args from config" = list [
      (
        { word, ... }:
        {
          list = [ word ];
        }
      )
      (
        { config, ... }:
        {
          _module.args.word = lib.boolToString config.enable;
        }
      )
    ];
    "arguments: not taken, not evaluated" = list [
      (element "a")
      { _module.args.word = throw "evaluated"; }
    ];
    "arguments: specialArgs" =
      (lib.evalModules {
        specialArgs.word = "special";
        modules = [
          declare
          ({ word, ... }: element word)
          { _module.args.word = "other"; }
        ];
      }).config.list;
    "arguments: args@" =
      (lib.evalModules {
        specialArgs.word = "special";
        modules = [
          declare
          (args: element args.word)
        ];
      }).config.list;
    "arguments: optional ones are still looked up" = list [
      (
        {
          word ? "default",
          ...
        }:
        element word
      )
      { _module.args.word = "given"; }
    ];
    "arguments: lib replaced" =
      (lib.evalModules {
        specialArgs.lib = {
          word = "mine";
        };
        modules = [
          declare
          ({ lib, ... }: element lib.word)
        ];
      }).config.list;
    "arguments: mkDefault" = list [
      ({ word, ... }: element word)
      { _module.args.word = lib.mkDefault "a"; }
      { _module.args.word = "b"; }
    ];
    "evalModules: names" = builtins.filter (n: n != "graph") (builtins.attrNames (run [ ]));
    "evalModules: _type" = (run [ ])._type;
    "evalModules: class" =
      (lib.evalModules {
        class = "a";
        modules = [ ];
      }).class;
    "evalModules: a class that fits" =
      (lib.evalModules {
        class = "a";
        modules = [
          declare
          ({ _class, ... }: element _class // { _class = "a"; })
        ];
      }).config.list;
    "evalModules: prefix" =
      (lib.evalModules {
        prefix = [
          "a"
          "b"
        ];
        modules = [ declare ];
      }).options.list.loc;
    "extendModules" =
      ((run [ (element "a") ]).extendModules { modules = [ (element "b") ]; }).config.list;
    "extendModules: twice" =
      (((run [ (element "a") ]).extendModules { modules = [ (element "b") ]; }).extendModules {
        modules = [ (element "c") ];
      }).config.list;
    "extendModules: specialArgs" =
      ((run [ ]).extendModules {
        specialArgs.word = "special";
        modules = [ ({ word, ... }: element word) ];
      }).config.list;
    "extendModules: prefix" = ((run [ ]).extendModules { prefix = [ "p" ]; }).options.list.loc;
    "extendModules: as an argument" =
      (run [
        (
          { extendModules, ... }:
          {
            options.variant = mkOption {
              default = (extendModules { modules = [ (element "v") ]; }).config.list;
            };
          }
        )
      ]).config.variant;
    "evalModules: graph" =
      let
        graph =
          (lib.evalModules {
            modules = [
              declare
              {
                _file = "a.nix";
                imports = [
                  {
                    key = "off";
                    list = [ "off" ];
                  }
                  (element "on")
                ];
                disabledModules = [ { key = "off"; } ];
              }
            ];
          }).graph;
        plain = node: {
          inherit (node) disabled file key;
          imports = map plain node.imports;
        };
      in
      map plain graph;
    "evalModules: type" =
      (lib.evalModules {
        modules = [
          {
            options.sub = mkOption { inherit (run [ (element "a") ]) type; };
            config.sub.list = [ "b" ];
          }
        ];
      }).config.sub.list;
    "_module.args: in the result" = (run [ { _module.args.word = "a"; } ])._module.args.word;
    "_module.specialArgs" =
      (lib.evalModules {
        specialArgs.a = 1;
        modules = [ ];
      })._module.specialArgs;
    "_module.check: false" =
      (run [
        {
          _module.check = false;
          other = 1;
          list = [ "a" ];
        }
      ]).config;
    "_module.freeformType" =
      (run [
        {
          _module.freeformType = types.attrsOf types.int;
          other = 1;
          list = [ "a" ];
        }
      ]).config;
    "freeformType: short form" =
      (run [
        {
          freeformType = types.attrsOf types.int;
          other = 1;
        }
      ]).config;
    "freeformType: long form" =
      (run [
        {
          freeformType = types.attrsOf types.int;
          config.other = 1;
        }
      ]).config;
    "freeformType: nested" =
      (run [
        {
          freeformType = types.attrsOf (types.attrsOf types.int);
          other.a = 1;
        }
        { other.b = lib.mkForce 2; }
      ]).config.other;
    "freeformType: next to options" =
      (lib.evalModules {
        modules = [
          {
            freeformType = types.attrsOf types.anything;
            options.a.b = mkOption { default = 1; };
            config.a.c = 2;
            config.d = 3;
          }
        ];
      }).config;
    "freeformType: merges with a second one" =
      (run [
        { freeformType = types.attrsOf types.int; }
        {
          freeformType = types.attrsOf types.int;
          other = 1;
        }
      ]).config.other;
    "freeformType: lazy, reads itself" =
      (run [
        (
          { config, ... }:
          {
            freeformType = types.lazyAttrsOf types.bool;
            other = config.enable;
            again = config.other;
          }
        )
      ]).config.again;
    "freeformType: mkIf false" =
      (run [
        {
          freeformType = types.attrsOf types.int;
          other = mkIf false 1;
        }
      ]).config ? other;
  };

  errors = {
    "arguments: missing" = list [ ({ word, ... }: element word) ];
    "arguments: missing, with a file" = list [
      {
        _file = "/a.nix";
        imports = [ ({ pkgs, ... }: element pkgs.name) ];
      }
    ];
    "arguments: optional" = list [
      (
        {
          word ? "default",
          ...
        }:
        element word
      )
    ];
    "arguments: no ellipsis" = list [ ({ lib }: element "a") ];
    "arguments: changed from inside" = (run [ { _module.specialArgs.a = 1; } ])._module.specialArgs;
    "arguments: lib from inside" =
      (run [
        ({ extendModules, ... }: { })
        { _module.args.extendModules = 1; }
      ])._module.args.extendModules;
    "evalModules: no modules" = lib.evalModules { };
    "freeformType: no type" =
      (run [
        {
          freeformType = 1;
          other = 1;
        }
      ]).config;
    "freeformType: not of the type" =
      (run [
        {
          freeformType = types.attrsOf types.int;
          other = "a";
        }
      ]).config.other;
    "freeformType: does not merge" =
      (run [
        { freeformType = types.attrsOf types.int; }
        { freeformType = types.attrsOf types.str; }
      ]).config;
    "extendModules: wrong argument" = (run [ ]).extendModules { module = [ ]; };
    "_module.check: no Boolean" = (run [ { _module.check = 1; } ]).config;
  };
}
