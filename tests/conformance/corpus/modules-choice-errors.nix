# Definitions that are not of the type: one of several types.
{ lib }:
let
  inherit (lib) mkForce mkOption types;
  run =
    type: values:
    lib.evalModules {
      modules = [
        { options.a = mkOption { inherit type; }; }
      ]
      ++ lib.imap1 (n: a: {
        _file = "/${toString n}.nix";
        inherit a;
      }) values;
    };
  merge = type: values: (run type values).config.a;
  tag = types.attrTag {
    a = mkOption { type = types.listOf types.int; };
    b = mkOption { type = types.str; };
  };
in
{
  values = { };

  errors = {
    "enum: another value" =
      merge
        (types.enum [
          "a"
          "b"
        ])
        [
          "c"
        ];
    "enum: different" =
      merge
        (types.enum [
          "a"
          "b"
        ])
        [
          "a"
          "b"
        ];
    "enum: empty" = merge (types.enum [ ]) [
      "c"
    ];
    "nullOr: neither" = merge (types.nullOr types.int) [
      "a"
    ];
    "nullOr: both" = merge (types.nullOr types.int) [
      null
      1
    ];
    "either: neither" = merge (types.either types.int types.str) [
      [ ]
    ];
    "either: both" = merge (types.either types.int types.str) [
      1
      "a"
    ];
    "either: conflict" = merge (types.either types.int types.str) [
      1
      2
    ];
    "either: of lists" = merge (types.either (types.listOf types.int) types.str) [
      1
    ];
    "oneOf: none" =
      merge
        (types.oneOf [
          types.int
          types.str
          types.bool
        ])
        [
          { }
        ];
    "nullOr either: neither" = merge (types.nullOr (types.either types.int types.str)) [
      [ ]
    ];
    "coercedTo: neither" = merge (types.coercedTo types.int toString types.str) [
      [ ]
    ];
    "coercedTo: neither, of lists" =
      merge (types.coercedTo types.int toString (types.listOf types.str))
        [
          "a"
        ];
    "coercedTo: conflict" = merge (types.coercedTo types.int toString types.str) [
      1
      "2"
    ];
    "uniq: two" = merge (types.uniq types.int) [
      1
      1
    ];
    "unique: two" = merge (types.unique { message = "Only one."; } types.int) [
      1
      2
    ];
    "unique: not of the type" = merge (types.unique { message = "Only one."; } types.int) [
      "a"
    ];
    "attrTag: an unknown tag" = merge tag [
      { c = 1; }
    ];
    "attrTag: two tags" = merge tag [
      {
        a = [ ];
        b = "x";
      }
    ];
    "attrTag: different tags" = merge tag [
      { a = [ ]; }
      { b = "x"; }
    ];
    "attrTag: not of the type" = merge tag [
      { b = 1; }
    ];
    "addCheck: refused" = merge (types.addCheck types.int (x: x > 1)) [
      1
    ];
    "addCheck: refused, of lists" = merge (types.addCheck (types.listOf types.int) (x: x != [ ])) [
      [ ]
    ];
    "mkOptionType: refused" =
      merge
        (types.mkOptionType {
          name = "own";
          check = x: false;
        })
        [
          1
        ];
    "mkOptionType: described" =
      merge
        (types.mkOptionType {
          name = "own";
          description = "own value";
          check = x: false;
        })
        [
          1
        ];
    "json: a function" = merge types.json [
      (x: x)
    ];
    "toml: null" = merge types.toml [
      null
    ];
    "type // check: of lists" = merge (types.listOf types.int // { check = x: true; }) [
      [ 1 ]
    ];
    "type // check: of lists, in either" =
      merge (types.either (types.listOf types.int // { check = x: true; }) types.int)
        [
          [ 1 ]
        ];
    "type // check: of integers" = merge (types.int // { check = x: false; }) [
      1
    ];
    "a priority does not help" = merge types.int [
      (mkForce "a")
      1
    ];
    "type: not a type" = merge "int" [ 1 ];
  };
}
