# Submodules: how they are declared.
{ lib }:
let
  inherit (lib) mkDefault mkOption types;
  user =
    { name, config, ... }:
    {
      options = {
        name = mkOption {
          type = types.str;
          default = name;
        };
        uid = mkOption {
          type = types.int;
          default = 1000;
        };
        groups = mkOption {
          type = types.listOf types.str;
          default = [ ];
        };
        home = mkOption { type = types.str; };
      };
      config.home = mkDefault "/home/${config.name}";
    };
  run =
    type: values:
    lib.evalModules {
      modules = [
        { options.users = mkOption { inherit type; }; }
      ]
      ++ lib.imap1 (n: users: {
        _file = "/${toString n}.nix";
        inherit users;
      }) values;
    };
  merge = type: values: (run type values).config.users;
  users = merge (types.attrsOf (types.submodule user));
  open = types.submodule {
    freeformType = types.attrsOf types.int;
    options.known = mkOption {
      type = types.str;
      default = "known";
    };
  };
  declare =
    declarations:
    (lib.evalModules {
      modules = map (type: { options.s = mkOption { inherit type; }; }) declarations ++ [ { s = { }; } ];
    }).config.s;
in
{
  values = {
    "submoduleWith: definitions are modules" = merge (types.submoduleWith { modules = [ user ]; }) [
      { config.uid = 1; }
      { imports = [ { groups = [ "a" ]; } ]; }
    ];
    "submoduleWith: options in a definition" = merge (types.submoduleWith { modules = [ ]; }) [
      { options.x = mkOption { default = 1; }; }
      { x = 2; }
    ];
    "submoduleWith: specialArgs" = merge (types.submoduleWith {
      specialArgs.word = "w";
      modules = [
        (
          { word, ... }:
          {
            options.x = mkOption { default = word; };
          }
        )
      ];
    }) [ { } ];
    "submoduleWith: shorthandOnlyDefinesConfig" = merge (types.submoduleWith {
      shorthandOnlyDefinesConfig = true;
      modules = [ { options.imports = mkOption { }; } ];
    }) [ { imports = 1; } ];
    "freeform" = merge open [
      {
        a = 1;
        known = "k";
      }
      { b = 2; }
    ];
    "freeform: priorities" = merge open [
      { a = mkDefault 1; }
      { a = 2; }
    ];
    "freeform: anything" =
      merge
        (types.submodule {
          freeformType = types.anything;
          options.x.y = mkOption { default = 1; };
        })
        [
          {
            x.z = 2;
            w = [ 1 ];
          }
        ];
    "freeform: lazyAttrsOf refers to itself" = merge (types.submodule (
      { config, ... }:
      {
        freeformType = types.lazyAttrsOf types.int;
        config.a = 1;
        config.b = config.a + 1;
      }
    )) [ { } ];
    "arguments of the parent are not passed" = lib.functionArgs user;
    "_module.args" = merge (types.submodule {
      imports = [
        (
          { word, ... }:
          {
            options.x = mkOption { default = word; };
          }
        )
      ];
      _module.args.word = "w";
    }) [ { } ];
    "options: loc" = (run (types.submodule user) [ { } ]).options.users.loc;
    "options: below" = builtins.attrNames (
      builtins.removeAttrs (
        (run (types.attrsOf (types.submodule user)) [ { } ]).options.users.type.getSubOptions
        [ ]
      ) [ "_module" ]
    );
    "options: files" =
      (run (types.attrsOf (types.submodule user)) [
        { a = { }; }
        { b = { }; }
      ]).options.users.files;
    "declarations: merged" = declare [
      (types.submodule { options.x = mkOption { default = 1; }; })
      (types.submodule { options.y = mkOption { default = 2; }; })
    ];
    "declarations: attrsOf" =
      (lib.evalModules {
        modules = [
          {
            options.s = mkOption {
              type = types.attrsOf (types.submodule { options.x = mkOption { default = 1; }; });
            };
          }
          {
            options.s = mkOption {
              type = types.attrsOf (types.submodule { options.y = mkOption { default = 2; }; });
            };
          }
          { s.a = { }; }
        ];
      }).config.s;
    "declarations: specialArgs" = declare [
      (types.submoduleWith {
        specialArgs.a = 1;
        modules = [ ];
      })
      (types.submoduleWith {
        specialArgs.b = 2;
        modules = [
          (
            { a, b, ... }:
            {
              options.x = mkOption { default = a + b; };
            }
          )
        ];
      })
    ];
    "class" = merge (types.submoduleWith {
      class = "c";
      modules = [
        (
          { _class, ... }:
          {
            options.x = mkOption { default = _class; };
          }
        )
      ];
    }) [ { _class = "c"; } ];
    "infinite types" =
      let
        node = types.submodule {
          options.children = mkOption {
            type = types.attrsOf node;
            default = { };
          };
        };
      in
      merge node [ { children.a.children.b = { }; } ];
    "apply" = merge (types.submodule { options.x = mkOption { apply = x: x * 2; }; }) [ { x = 2; } ];
    "name: of a prefix" =
      (merge (types.submodule (
        { name, ... }:
        {
          options.x = mkOption { default = name; };
        }
      )) [ { } ]).x;
    "a key in several definitions" =
      let
        keyed = {
          key = "k";
          config.x = [ 1 ];
        };
      in
      merge
        (types.submoduleWith {
          modules = [ { options.x = mkOption { type = types.listOf types.int; }; } ];
        })
        [
          keyed
          keyed
          { imports = [ keyed ]; }
        ];
  };

  errors = { };
}
