# Where modules come from.
{ lib }:
let
  inherit (lib) mkOption types;
  fixtures = ../fixtures/modules;
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
  keyed = key: {
    inherit key;
    list = [ key ];
  };
  files = opt: map baseNameOf opt.files;
in
{
  values = {
    "imports: a path" = list [ (fixtures + "/plain.nix") ];
    "imports: a path as a string" = list [ (toString (fixtures + "/plain.nix")) ];
    "imports: a path of a function" = list [ (fixtures + "/called.nix") ];
    "imports: a path twice" = list [
      (fixtures + "/plain.nix")
      (fixtures + "/plain.nix")
    ];
    "imports: a path that imports" = list [ (fixtures + "/importing.nix") ];
    "imports: a set" = list [
      {
        imports = [
          (element "a")
          (element "b")
        ];
      }
    ];
    "imports: nested" = list [
      {
        imports = [
          {
            imports = [ (element "a") ];
            list = [ "b" ];
          }
        ];
        list = [ "c" ];
      }
      (element "d")
    ];
    "imports: a function" = list [ { imports = [ ({ lib, ... }: element lib.types.int.name) ]; } ];
    "imports: a functor" = list [ { __functor = _: { ... }: element "a"; } ];
    "imports: anonymous sets are never the same" = list [
      (element "a")
      (element "a")
    ];
    "imports: a key once" = list [
      (keyed "a")
      {
        imports = [
          (keyed "a")
          (keyed "b")
        ];
      }
    ];
    "imports: the first of a key" = list [
      (keyed "a")
      {
        key = "a";
        list = [ "other" ];
      }
    ];
    "imports: depend on specialArgs" =
      (lib.evalModules {
        specialArgs.which = "a";
        modules = [
          declare
          (
            { which, ... }:
            {
              imports = [ (element which) ];
            }
          )
        ];
      }).config.list;
    "imports: breadth first" = list [
      {
        imports = [
          {
            imports = [ (element "a") ];
            list = [ "b" ];
          }
          (element "c")
        ];
      }
      { imports = [ (element "d") ]; }
    ];
    "imports: require is an old name" = list [ { require = [ (element "a") ]; } ];
    "modules: short and long form" = list [
      (element "a")
      { config = element "b"; }
    ];
    "modules: options and config" =
      (lib.evalModules {
        modules = [
          {
            options.a = mkOption { };
            config.a = 1;
          }
        ];
      }).config;
    "modules: none" = (lib.evalModules { modules = [ ]; }).config;
    "modules: meta in the long form" =
      (lib.evalModules {
        modules = [
          {
            options.meta = mkOption { };
            meta = 1;
            config = { };
          }
        ];
      }).config;
    "_file" =
      (run [
        {
          _file = "/a.nix";
          list = [ "a" ];
        }
      ]).options.list.files;
    "_file: of a path" = files (run [ (fixtures + "/plain.nix") ]).options.list;
    "_file: of a function from a path" = files (run [ (fixtures + "/called.nix") ]).options.list;
    "_file: unknown" = (run [ (element "a") ]).options.list.files;
    "_file: is for what it imports" =
      (run [
        {
          _file = "/a.nix";
          imports = [ (element "a") ];
        }
      ]).options.list.files;
    "setDefaultModuleLocation" =
      (run [ (lib.setDefaultModuleLocation "/a.nix" (element "a")) ]).options.list.files;
    "setDefaultModuleLocation: has a file" =
      (run [ (lib.setDefaultModuleLocation "/a.nix" (element "a" // { _file = "/b.nix"; })) ])
      .options.list.files;
    "importApply" =
      files
        (run [ (lib.modules.importApply (fixtures + "/applied.nix") "a") ]).options.list;
    "importApply: value" = list [ (lib.modules.importApply (fixtures + "/applied.nix") "a") ];
    "importJSON" = list [ (lib.modules.importJSON (fixtures + "/config.json")) ];
    "disabledModules: by path" = list [
      (fixtures + "/importing.nix")
      { disabledModules = [ (fixtures + "/plain.nix") ]; }
    ];
    "disabledModules: by string" = list [
      (fixtures + "/plain.nix")
      { disabledModules = [ (toString fixtures + "/plain.nix") ]; }
    ];
    "disabledModules: by modulesPath" =
      (lib.evalModules {
        specialArgs.modulesPath = toString fixtures;
        modules = [
          declare
          (fixtures + "/plain.nix")
          (fixtures + "/called.nix")
          { disabledModules = [ "plain.nix" ]; }
        ];
      }).config.list;
    "disabledModules: by key" = list [
      (keyed "a")
      (keyed "b")
      { disabledModules = [ { key = "a"; } ]; }
    ];
    "disabledModules: with what only it imports" = list [
      (fixtures + "/importing.nix")
      { disabledModules = [ (fixtures + "/importing.nix") ]; }
    ];
    "disabledModules: imported twice" = list [
      (fixtures + "/importing.nix")
      (fixtures + "/plain.nix")
      { disabledModules = [ (fixtures + "/importing.nix") ]; }
    ];
    "disabledModules: unknown" = list [
      (element "a")
      { disabledModules = [ "none.nix" ]; }
    ];
    "disabledModules: replaced" = list [
      (keyed "a")
      {
        disabledModules = [ { key = "a"; } ];
        imports = [ (element "b") ];
      }
    ];
  };

  errors = { };
}
