# What the definitions of types of single values merge to.
{ lib }:
let
  inherit (lib) mkDefault mkOption types;
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
  store = "/nix/store/${lib.concatStrings (lib.replicate 32 "a")}-name";
  drv = {
    type = "derivation";
    name = "d";
    outPath = store;
  };
  tag = types.attrTag {
    a = mkOption { type = types.listOf types.int; };
    b = mkOption { type = types.str; };
  };
in
{
  values = {
    "bool: equal" = merge types.bool [
      true
      true
    ];
    "boolByOr" = merge types.boolByOr [
      false
      true
    ];
    "coercedTo: coerced" = merge (types.coercedTo types.int toString types.str) [
      1
    ];
    "coercedTo: as it is" = merge (types.coercedTo types.int toString types.str) [
      "1"
    ];
    "coercedTo: both" = merge (types.coercedTo types.str lib.singleton (types.listOf types.str)) [
      "a"
      [ "b" ]
    ];
    "either: the first" = merge (types.either types.int types.str) [
      1
    ];
    "either: the second" = merge (types.either types.int types.str) [
      "a"
    ];
    "either: lists merge" = merge (types.either (types.listOf types.int) types.str) [
      [ 1 ]
      [ 2 ]
    ];
    "enum" =
      merge
        (types.enum [
          "a"
          "b"
        ])
        [
          "a"
          "a"
        ];
    "commas" = merge types.commas [
      "a"
      "b"
    ];
    "envVar" = merge types.envVar [
      "a"
      "b"
    ];
    "lines" = merge types.lines [
      "a"
      "b\n"
    ];
    "separatedString" = merge (types.separatedString ";") [
      "a"
      "b"
    ];
    "nullOr: null" = merge (types.nullOr types.int) [
      null
      null
    ];
    "nullOr: a value" = merge (types.nullOr types.int) [
      1
    ];
    "nullOr: none" = merge (types.nullOr types.int) [ ];
    "nullOr: lists merge" = merge (types.nullOr (types.listOf types.int)) [
      [ 1 ]
      [ 2 ]
    ];
    "number: mixed" = merge types.number [
      1.5
    ];
    "json" = merge types.json [
      {
        a = [
          1
          null
          { b = 1.5; }
        ];
      }
      { c = "x"; }
    ];
    "package: a derivation" = merge types.package [
      drv
    ];
    "path: a string" = merge types.path [
      "/a"
      "/a"
    ];
    "singleLineStr: trimmed" = merge types.singleLineStr [
      "a\n"
    ];
    "str: equal" = merge types.str [
      "a"
      "a"
    ];
    "uniq" = merge (types.uniq (types.listOf types.int)) [
      [ 1 ]
    ];
    "uniq: priorities" = merge (types.uniq types.int) [
      (mkDefault 1)
      2
    ];
    "attrTag" = merge tag [
      { a = [ 1 ]; }
      { a = [ 2 ]; }
    ];
    "addCheck" = merge (types.addCheck types.int (x: x > 1)) [
      2
    ];
  };

  errors = { };
}
