# Options that are gone, renamed or changed.
{ lib }:
let
  inherit (lib)
    mkDefault
    mkForce
    mkOption
    types
    ;
  base = {
    options = {
      assertions = mkOption { default = [ ]; };
      warnings = mkOption { default = [ ]; };
      new.name = mkOption {
        type = types.int;
        default = 0;
      };
      list = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
    };
  };
  run = modules: lib.evalModules { modules = [ base ] ++ modules; };
  config = modules: (run modules).config;
  old = [
    "old"
    "name"
  ];
  new = [
    "new"
    "name"
  ];
  removed = lib.mkRemovedOptionModule old "Use new.name.";
  renamed = lib.mkRenamedOptionModule old new;
  alias = lib.mkAliasOptionModule old new;
  changed = lib.mkChangedOptionModule old new (c: builtins.stringLength c.old.name);
  merged = lib.mkMergedOptionModule [
    [ "a" ]
    [ "b" ]
  ] new (c: (if c.a == 1 then 1 else 0) + (if c.b == 2 then 2 else 0));
  since =
    sinceRelease:
    lib.mkRenamedOptionModuleWith {
      from = old;
      to = new;
      inherit sinceRelease;
    };
  set = value: {
    _file = "/user.nix";
    old.name = value;
  };
  known = c: {
    inherit (c)
      assertions
      warnings
      new
      list
      ;
  };
in
{
  values = {
    "mkRemovedOptionModule: not used" = known (config [ removed ]);
    "mkRemovedOptionModule: used" = known (config [
      removed
      (set 1)
    ]);
    "mkRemovedOptionModule: used in two files" =
      (config [
        removed
        (set 1)
        {
          _file = "/2.nix";
          old.name = 1;
        }
      ]).assertions;
    "mkRenamedOptionModule: not used" = known (config [ renamed ]);
    "mkRenamedOptionModule: used" = known (config [
      renamed
      (set 3)
    ]);
    "mkRenamedOptionModule: priorities" =
      (config [
        renamed
        (set (mkForce 3))
        { new.name = 4; }
      ]).new.name;
    "mkRenamedOptionModule: mkDefault" =
      (config [
        renamed
        (set (mkDefault 3))
        { new.name = 4; }
      ]).new.name;
    "mkRenamedOptionModule: lists" =
      (config [
        (lib.mkRenamedOptionModule [ "items" ] [ "list" ])
        { items = [ "a" ]; }
        { list = [ "b" ]; }
        { items = [ "c" ]; }
      ]).list;
    "mkRenamedOptionModule: a condition" =
      (config [
        renamed
        (set (lib.mkIf false 3))
      ]).new.name;
    "mkRenamedOptionModule: the option" =
      let
        opt = (run [ renamed ]).options.old.name;
      in
      {
        inherit (opt) description visible;
        type = opt.type.description;
      };
    "mkRenamedOptionModuleWith: long ago" = known (config [
      (since 2305)
      (set 3)
    ]);
    "mkRenamedOptionModuleWith: to come" = known (config [
      (since 9905)
      (set 3)
    ]);
    "mkAliasOptionModule: used" = known (config [
      alias
      (set 3)
    ]);
    "mkAliasOptionModule: read" =
      map
        (
          m:
          (config [
            alias
            m
          ]).old.name
        )
        [
          { }
          (set 3)
          { new.name = 4; }
        ];
    "mkAliasOptionModule: visible" = (run [ alias ]).options.old.name.visible;
    "mkAliasOptionModule: without warnings" =
      (lib.evalModules {
        modules = [
          { options.b = mkOption { type = types.int; }; }
          (lib.mkAliasOptionModule [ "a" ] [ "b" ])
          { a = 1; }
        ];
      }).config.b;
    "mkAliasOptionModule: into a submodule" =
      (lib.evalModules {
        modules = [
          {
            options.s = mkOption {
              type = types.attrsOf (types.submodule { options.x = mkOption { type = types.int; }; });
            };
          }
          (lib.mkAliasOptionModule [ "a" ] [ "s" "one" "x" ])
          { s.two.x = 2; }
        ];
      }).config.s.two;
    "mkChangedOptionModule: not used" = known (config [ changed ]);
    "mkChangedOptionModule: used" = known (config [
      changed
      (set "four")
    ]);
    "mkMergedOptionModule: not used" = known (config [ merged ]);
    "mkMergedOptionModule: one" = known (config [
      merged
      {
        _file = "/a.nix";
        a = 1;
      }
    ]);
    "mkMergedOptionModule: both" = known (config [
      merged
      {
        _file = "/a.nix";
        a = 1;
        b = 2;
      }
    ]);
    "doRename: condition" =
      (config [
        (lib.doRename {
          from = old;
          to = new;
          visible = true;
          warn = false;
          use = x: x;
          condition = false;
        })
        (set 3)
      ]).new.name;
    "doRename: withPriority" =
      (config [
        (lib.doRename {
          from = old;
          to = new;
          visible = true;
          warn = true;
          use = x: x;
          withPriority = false;
        })
        (set (mkDefault 3))
      ]).warnings;
    "doRename: use" =
      (config [
        (lib.doRename {
          from = old;
          to = new;
          visible = true;
          warn = false;
          use = x: x + 1;
        })
        (set 3)
      ]).old.name;
  };

  errors = {
    "mkRemovedOptionModule: read" =
      (config [
        removed
        (set 1)
      ]).old.name;
    "mkRemovedOptionModule: read, not used" = (config [ removed ]).old.name;
    "mkRemovedOptionModule: without assertions" = (lib.evalModules { modules = [ removed ]; }).config;
    "mkRenamedOptionModule: to nothing" = (
      config [
        (lib.mkRenamedOptionModule old [ "none" ])
        (set 1)
      ]
    );
    "mkAliasOptionModule: to nothing, read" =
      (lib.evalModules {
        modules = [
          { _module.check = false; }
          (lib.mkAliasOptionModule old [ "none" ])
        ];
      }).config.old.name;
    "mkRenamedOptionModule: conflict" =
      (config [
        renamed
        (set 1)
        { new.name = 2; }
      ]).new.name;
    "mkRenamedOptionModule: not of the type" =
      (config [
        renamed
        (set "x")
      ]).new.name;
    "mkRenamedOptionModule: the old one exists" =
      (config [
        renamed
        { options.old.name = mkOption { description = "d"; }; }
      ]).old.name;
    "mkMergedOptionModule: without warnings" =
      (lib.evalModules {
        modules = [
          { options.new.name = mkOption { }; }
          changed
        ];
      }).config;
    "doRename: arguments" = lib.doRename {
      from = old;
      to = new;
    };
  };

  warnings = {
    "mkRenamedOptionModuleWith: read" =
      (config [
        (since 2305)
        (set 3)
      ]).old.name;
  };
}
