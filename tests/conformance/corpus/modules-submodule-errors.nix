# Submodules whose definitions or declarations do not fit.
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
  one = merge (types.submodule user);
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
  values = { };

  errors = {
    "does not exist" = users [ { alice.uidd = 1; } ];
    "does not exist: nothing close" = users [ { alice.zzzzzzzz = 1; } ];
    "does not exist: of one" = one [ { shell = "/bin/sh"; } ];
    "does not exist: in a list" = merge (types.listOf (types.submodule user)) [
      [
        { }
        { shell = 1; }
      ]
    ];
    "does not exist: no options" = merge (types.submodule { }) [ { x = 1; } ];
    "does not exist: options in config" = merge (types.submodule { config.x = mkOption { }; }) [
      { x = 1; }
    ];
    "does not exist: of a nested one" = merge (types.submodule {
      options.inner = mkOption { type = types.submodule user; };
    }) [ { inner.x = 1; } ];
    "not of type" = users [ { alice.uid = "x"; } ];
    "not of type: quoted name" = users [ { "a.b".uid = "x"; } ];
    "not of type: in a list" = merge (types.listOf (types.submodule user)) [ [ { uid = "x"; } ] ];
    "not of type: freeform" = merge open [ { a = "x"; } ];
    "not of type: open submodule" = merge open [ 1 ];
    "no value" = merge (types.submodule { options.x = mkOption { type = types.int; }; }) [ { } ];
    "no value: in attrsOf" = merge (types.attrsOf (
      types.submodule { options.x = mkOption { type = types.int; }; }
    )) [ { a = { }; } ];
    "conflict" = users [
      { alice.uid = 1; }
      { alice.uid = 2; }
    ];
    "conflict: freeform" = merge open [
      { a = 1; }
      { a = 2; }
    ];
    "unsupported attribute" = merge (types.submoduleWith { modules = [ user ]; }) [
      {
        config = { };
        uid = 1;
      }
    ];
    "unsupported attribute: in the type" = merge (types.submodule {
      options = { };
      uid = 1;
    }) [ { } ];
    "missing argument" = merge (types.submodule (
      { pkgs, ... }:
      {
        options.x = mkOption { default = pkgs.name; };
      }
    )) [ { } ];
    "already declared" = declare [
      (types.submodule { options.x = mkOption { default = 1; }; })
      (types.submodule { options.x = mkOption { default = 2; }; })
    ];
    "declarations: specialArgs twice" = declare [
      (types.submoduleWith {
        specialArgs.a = 1;
        modules = [ ];
      })
      (types.submoduleWith {
        specialArgs.a = 2;
        modules = [
          (
            { a, ... }:
            {
              options.x = mkOption { default = a; };
            }
          )
        ];
      })
    ];
    "declarations: classes" = declare [
      (types.submoduleWith {
        class = "a";
        modules = [ ];
      })
      (types.submoduleWith {
        class = "b";
        modules = [ ];
      })
    ];
    "declarations: shorthandOnlyDefinesConfig" = declare [
      (types.submodule { })
      (types.submoduleWith { modules = [ ]; })
    ];
    "declarations: descriptions" =
      (types.mergeTypes
        (types.submoduleWith {
          description = "a";
          modules = [ ];
        })
        (
          types.submoduleWith {
            description = "b";
            modules = [ ];
          }
        )
      ).description;
    "class: does not fit" = merge (types.submoduleWith {
      class = "c";
      modules = [ ];
    }) [ { _class = "d"; } ];
    "readOnly" = merge (types.submodule {
      options.x = mkOption {
        default = 1;
        readOnly = true;
      };
    }) [ { x = 2; } ];
    "infinite recursion: an option that needs itself" =
      (merge (types.submodule (
        { config, ... }:
        {
          options.x = mkOption { };
          config.x = config.x;
        }
      )) [ { } ]).x;
    "a broken module" = merge (types.submodule (throw "broken")) [ { } ];
  };
}
