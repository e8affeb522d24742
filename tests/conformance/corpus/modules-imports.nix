# Where modules come from, and what they are called with.
{ lib }:
let
  inherit (lib) mkIf mkOption types;
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
  keyed = key: { inherit key; list = [ key ]; };
  files = opt: map baseNameOf opt.files;
in
{
  values = {
    "imports: a path" = list [ (fixtures + "/plain.nix") ];
    "imports: a path as a string" = list [ (toString (fixtures + "/plain.nix")) ];
    "imports: a path of a function" = list [ (fixtures + "/called.nix") ];
    "imports: a path twice" = list [ (fixtures + "/plain.nix") (fixtures + "/plain.nix") ];
    "imports: a path that imports" = list [ (fixtures + "/importing.nix") ];
    "imports: a set" = list [ { imports = [ (element "a") (element "b") ]; } ];
    "imports: nested" = list [ { imports = [ { imports = [ (element "a") ]; list = [ "b" ]; } ]; list = [ "c" ]; } (element "d") ];
    "imports: a function" = list [ { imports = [ ({ lib, ... }: element lib.types.int.name) ]; } ];
    "imports: a functor" = list [ { __functor = _: { ... }: element "a"; } ];
    "imports: anonymous sets are never the same" = list [ (element "a") (element "a") ];
    "imports: a key once" = list [ (keyed "a") { imports = [ (keyed "a") (keyed "b") ]; } ];
    "imports: the first of a key" = list [ (keyed "a") { key = "a"; list = [ "other" ]; } ];
    "imports: depend on specialArgs" =
      (lib.evalModules {
        specialArgs.which = "a";
        modules = [ declare ({ which, ... }: { imports = [ (element which) ]; }) ];
      }).config.list;
    "imports: breadth first" =
      list [
        { imports = [ { imports = [ (element "a") ]; list = [ "b" ]; } (element "c") ]; }
        { imports = [ (element "d") ]; }
      ];
    "imports: require is an old name" = list [ { require = [ (element "a") ]; } ];

    "modules: short and long form" = list [ (element "a") { config = element "b"; } ];
    "modules: options and config" = (lib.evalModules { modules = [ { options.a = mkOption { }; config.a = 1; } ]; }).config;
    "modules: none" = (lib.evalModules { modules = [ ]; }).config;
    "modules: meta in the long form" =
      (lib.evalModules { modules = [ { options.meta = mkOption { }; meta = 1; config = { }; } ]; }).config;
    "_file" = (run [ { _file = "/a.nix"; list = [ "a" ]; } ]).options.list.files;
    "_file: of a path" = files (run [ (fixtures + "/plain.nix") ]).options.list;
    "_file: of a function from a path" = files (run [ (fixtures + "/called.nix") ]).options.list;
    "_file: unknown" = (run [ (element "a") ]).options.list.files;
    "_file: is for what it imports" = (run [ { _file = "/a.nix"; imports = [ (element "a") ]; } ]).options.list.files;
    "setDefaultModuleLocation" = (run [ (lib.setDefaultModuleLocation "/a.nix" (element "a")) ]).options.list.files;
    "setDefaultModuleLocation: has a file" = (run [ (lib.setDefaultModuleLocation "/a.nix" (element "a" // { _file = "/b.nix"; })) ]).options.list.files;
    "importApply" = files (run [ (lib.modules.importApply (fixtures + "/applied.nix") "a") ]).options.list;
    "importApply: value" = list [ (lib.modules.importApply (fixtures + "/applied.nix") "a") ];
    "importJSON" = list [ (lib.modules.importJSON (fixtures + "/config.json")) ];

    "disabledModules: by path" = list [ (fixtures + "/importing.nix") { disabledModules = [ (fixtures + "/plain.nix") ]; } ];
    "disabledModules: by string" = list [ (fixtures + "/plain.nix") { disabledModules = [ (toString fixtures + "/plain.nix") ]; } ];
    "disabledModules: by modulesPath" =
      (lib.evalModules {
        specialArgs.modulesPath = toString fixtures;
        modules = [ declare (fixtures + "/plain.nix") (fixtures + "/called.nix") { disabledModules = [ "plain.nix" ]; } ];
      }).config.list;
    "disabledModules: by key" = list [ (keyed "a") (keyed "b") { disabledModules = [ { key = "a"; } ]; } ];
    "disabledModules: with what only it imports" = list [ (fixtures + "/importing.nix") { disabledModules = [ (fixtures + "/importing.nix") ]; } ];
    "disabledModules: imported twice" =
      list [
        (fixtures + "/importing.nix")
        (fixtures + "/plain.nix")
        { disabledModules = [ (fixtures + "/importing.nix") ]; }
      ];
    "disabledModules: unknown" = list [ (element "a") { disabledModules = [ "none.nix" ]; } ];
    "disabledModules: replaced" = list [ (keyed "a") { disabledModules = [ { key = "a"; } ]; imports = [ (element "b") ]; } ];

    "arguments: lib, config, options" =
      list [
        (
          { lib, config, options, ... }:
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
        names = (lib.evalModules { modules = [ (args: { options.names = mkOption { default = builtins.attrNames args; }; }) ]; }).config.names;
      in
      names;
    "arguments: _module.args" = list [ ({ word, ... }: element word) { _module.args.word = "given"; } ];
    "arguments: _module.args from config" = list [ ({ word, ... }: { list = [ word ]; }) ({ config, ... }: { _module.args.word = lib.boolToString config.enable; }) ];
    "arguments: not taken, not evaluated" = list [ (element "a") { _module.args.word = throw "evaluated"; } ];
    "arguments: specialArgs" =
      (lib.evalModules {
        specialArgs.word = "special";
        modules = [ declare ({ word, ... }: element word) { _module.args.word = "other"; } ];
      }).config.list;
    "arguments: args@" = (lib.evalModules { specialArgs.word = "special"; modules = [ declare (args: element args.word) ]; }).config.list;
    "arguments: optional ones are still looked up" = list [ ({ word ? "default", ... }: element word) { _module.args.word = "given"; } ];
    "arguments: lib replaced" = (lib.evalModules { specialArgs.lib = { word = "mine"; }; modules = [ declare ({ lib, ... }: element lib.word) ]; }).config.list;
    "arguments: mkDefault" = list [ ({ word, ... }: element word) { _module.args.word = lib.mkDefault "a"; } { _module.args.word = "b"; } ];

    "evalModules: names" = builtins.filter (n: n != "graph") (builtins.attrNames (run [ ]));
    "evalModules: _type" = (run [ ])._type;
    "evalModules: class" = (lib.evalModules { class = "a"; modules = [ ]; }).class;
    "evalModules: a class that fits" =
      (lib.evalModules { class = "a"; modules = [ declare ({ _class, ... }: element _class // { _class = "a"; }) ]; }).config.list;
    "evalModules: prefix" = (lib.evalModules { prefix = [ "a" "b" ]; modules = [ declare ]; }).options.list.loc;
    "extendModules" = ((run [ (element "a") ]).extendModules { modules = [ (element "b") ]; }).config.list;
    "extendModules: twice" =
      (((run [ (element "a") ]).extendModules { modules = [ (element "b") ]; }).extendModules { modules = [ (element "c") ]; }).config.list;
    "extendModules: specialArgs" =
      ((run [ ]).extendModules {
        specialArgs.word = "special";
        modules = [ ({ word, ... }: element word) ];
      }).config.list;
    "extendModules: prefix" = ((run [ ]).extendModules { prefix = [ "p" ]; }).options.list.loc;
    "extendModules: as an argument" =
      (run [
        ({ extendModules, ... }: { options.variant = mkOption { default = (extendModules { modules = [ (element "v") ]; }).config.list; }; })
      ]).config.variant;
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
    "_module.specialArgs" = (lib.evalModules { specialArgs.a = 1; modules = [ ]; })._module.specialArgs;
    "_module.check: false" = (run [ { _module.check = false; other = 1; list = [ "a" ]; } ]).config;
    "_module.freeformType" = (run [ { _module.freeformType = types.attrsOf types.int; other = 1; list = [ "a" ]; } ]).config;
    "freeformType: short form" = (run [ { freeformType = types.attrsOf types.int; other = 1; } ]).config;
    "freeformType: long form" = (run [ { freeformType = types.attrsOf types.int; config.other = 1; } ]).config;
    "freeformType: nested" = (run [ { freeformType = types.attrsOf (types.attrsOf types.int); other.a = 1; } { other.b = lib.mkForce 2; } ]).config.other;
    "freeformType: next to options" = (lib.evalModules { modules = [ { freeformType = types.attrsOf types.anything; options.a.b = mkOption { default = 1; }; config.a.c = 2; config.d = 3; } ]; }).config;
    "freeformType: merges with a second one" = (run [ { freeformType = types.attrsOf types.int; } { freeformType = types.attrsOf types.int; other = 1; } ]).config.other;
    "freeformType: lazy, reads itself" = (run [ ({ config, ... }: { freeformType = types.lazyAttrsOf types.bool; other = config.enable; again = config.other; }) ]).config.again;
    "freeformType: mkIf false" = (run [ { freeformType = types.attrsOf types.int; other = mkIf false 1; } ]).config ? other;
  };

  errors = {
    "modules: _type module, short" = list [ { _type = "module"; imports = [ (element "a") ]; } ];
    "modules: _type module, long" = list [ { _type = "module"; config.list = [ "a" ]; } ];
    "imports: a nested list" = list [ [ (element "a") ] ];
    "imports: not a module" = list [ (fixtures + "/text.nix") ];
    "imports: a number" = list [ 1 ];
    "imports: an option" = list [ (mkOption { }) ];
    "imports: a configuration" = list [ (run [ ]) ];
    "imports: a flake" = list [ { _type = "flake"; } ];
    "imports: a flake, in a class" = (lib.evalModules { class = "nixos"; modules = [ { _file = "/a.nix"; imports = [ { _type = "flake"; } ]; } ]; }).config;
    "imports: a flake, in another class" = (lib.evalModules { class = "darwin"; prefix = [ "p" ]; modules = [ { _type = "flake"; } ]; }).config;
    "imports: a flake, in a class of its own" = (lib.evalModules { class = "own"; modules = [ { _type = "flake"; } ]; }).config;
    "imports: depend on config" = list [ ({ config, ... }: { imports = if config.enable then [ ] else [ ]; }) ];
    "imports: optionals of config" = list [ ({ config, lib, ... }: { imports = lib.optionals config.enable [ (element "a") ]; }) ];
    "imports: depend on an argument of _module.args" = list [ ({ word, ... }: { imports = [ (element word) ]; }) { _module.args.word = "a"; } ({ word, ... }: { imports = if word == "a" then [ ] else [ ]; }) ];
    "imports: a class that does not fit" = (lib.evalModules { class = "a"; modules = [ { _class = "b"; _file = "/b.nix"; } ]; }).config;
    "imports: a class that does not fit, without a file" = (lib.evalModules { class = "a"; modules = [ { _class = "b"; } ]; }).config;
    "modules: unsupported attribute" = list [ { options.a = mkOption { }; list = [ "a" ]; } ];
    "modules: unsupported attributes, with a key" = list [ { key = "k"; config = { }; list = [ "a" ]; enable = true; } ];
    "modules: unsupported attribute, nested" = list [ { imports = [ { config = { }; enable = true; } ]; } ];
    "modules: unsupported attribute, with a file" = list [ { _file = "/a.nix"; config = { }; enable = true; } ];
    "arguments: missing" = list [ ({ word, ... }: element word) ];
    "arguments: missing, with a file" = list [ { _file = "/a.nix"; imports = [ ({ pkgs, ... }: element pkgs.name) ]; } ];
    "arguments: optional" = list [ ({ word ? "default", ... }: element word) ];
    "arguments: no ellipsis" = list [ ({ lib }: element "a") ];
    "arguments: changed from inside" = (run [ { _module.specialArgs.a = 1; } ])._module.specialArgs;
    "arguments: lib from inside" = (run [ ({ extendModules, ... }: { }) { _module.args.extendModules = 1; } ])._module.args.extendModules;
    "disabledModules: a set without key" = list [ { _file = "/a.nix"; disabledModules = [ { list = [ ]; } ]; } ];
    "disabledModules: a function" = list [ { _file = "/a.nix"; disabledModules = [ (x: x) ]; } ];
    "disabledModules: two keys" = list [ { _file = "/a.nix"; disabledModules = [ { key = "a"; outPath = "/b"; } ]; } ];
    "evalModules: no modules" = lib.evalModules { };
    "freeformType: no type" = (run [ { freeformType = 1; other = 1; } ]).config;
    "freeformType: not of the type" = (run [ { freeformType = types.attrsOf types.int; other = "a"; } ]).config.other;
    "freeformType: does not merge" = (run [ { freeformType = types.attrsOf types.int; } { freeformType = types.attrsOf types.str; } ]).config;
    "extendModules: wrong argument" = (run [ ]).extendModules { module = [ ]; };
    "_module.check: no Boolean" = (run [ { _module.check = 1; } ]).config;
  };
}
