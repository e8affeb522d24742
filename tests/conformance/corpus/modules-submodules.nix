# Submodules: their values.
{ lib }:
let
  inherit (lib)
    mkDefault
    mkForce
    mkIf
    mkOption
    types
    ;
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
in
{
  values = {
    "attrsOf: names" = users [
      {
        alice = { };
        bob.uid = 1;
      }
    ];
    "attrsOf: merged" = users [
      { alice.groups = [ "a" ]; }
      { alice.groups = [ "b" ]; }
    ];
    "attrsOf: priorities" = users [
      { alice.uid = mkDefault 1; }
      {
        alice.uid = 2;
        bob.uid = mkForce 3;
      }
    ];
    "attrsOf: conditions" = users [
      {
        alice = mkIf false { uid = 1; };
        bob = mkIf true { uid = 2; };
      }
    ];
    "attrsOf: a condition inside" = users [ { alice.uid = mkIf false 1; } ];
    "attrsOf: name changed" = users [ { alice.name = "other"; } ];
    "attrsOf: an option fails, the others do not" =
      (users [
        {
          alice.uid = "x";
          alice.groups = [ "a" ];
        }
      ]).alice.groups;
    "one" = one [ { uid = 1; } ];
    "one: mkMerge" = one [
      (lib.mkMerge [
        { uid = 1; }
        { groups = [ "a" ]; }
      ])
    ];
    "one: mkForce on the whole" = one [
      (mkForce { groups = [ "a" ]; })
      { groups = [ "b" ]; }
    ];
    "one: a function" = one [
      (
        { config, ... }:
        {
          uid = 7;
          groups = [ (toString config.uid) ];
        }
      )
    ];
    "one: several" = one [
      { groups = [ "a" ]; }
      (
        { name, ... }:
        {
          groups = [ name ];
        }
      )
    ];
    "one: without a value" = (merge (types.submodule { options.x = mkOption { default = 1; }; }) [ ]);
    "listOf" = merge (types.listOf (types.submodule user)) [
      [ { name = "a"; } ]
      [
        {
          name = "b";
          uid = 2;
        }
      ]
    ];
    "listOf: names" = map (u: u.name) (
      merge (types.listOf (types.submodule user)) [
        [
          { }
          { }
        ]
        [ { } ]
      ]
    );
    "nullOr" =
      map (v: merge (types.nullOr (types.submodule { options.x = mkOption { default = 1; }; })) [ v ])
        [
          null
          { }
          { x = 2; }
        ];
    "either" =
      map
        (
          v: merge (types.either types.int (types.submodule { options.x = mkOption { default = 1; }; })) [ v ]
        )
        [
          3
          { x = 2; }
        ];
    "coercedTo" = merge (types.coercedTo types.int (uid: { inherit uid; }) (types.submodule user)) [
      7
    ];
    "functionTo" =
      (merge (types.functionTo (types.submodule { options.x = mkOption { default = 1; }; })) [
        (n: { x = n; })
      ])
        4;
    "several modules" = merge (types.submodule [
      user
      { uid = mkDefault 5; }
    ]) [ { } ];
    "imports" = merge (types.submodule { imports = [ user ]; }) [ { uid = 4; } ];
    "nested" = merge (types.submodule { options.inner = mkOption { type = types.submodule user; }; }) [
      { inner.uid = 1; }
    ];
    "shorthand: attributes that modules have" = merge (types.submodule {
      options.config = mkOption { };
    }) [ { config = 1; } ];
  };

  errors = { };
}
