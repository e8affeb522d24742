# Definitions that are not of the type: lists, sets, functions and modules.
{ lib }:
let
  inherit (lib) mkIf mkOption types;
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
in
{
  values = { };

  errors = {
    "attrs: a list" = merge types.attrs [
      [ ]
    ];
    "attrsOf: a list" = merge (types.attrsOf types.int) [
      [ 1 ]
    ];
    "attrsOf: an attribute" = merge (types.attrsOf types.int) [
      {
        a = 1;
        b = "x";
      }
    ];
    "attrsOf: a quoted attribute" = merge (types.attrsOf types.int) [
      { "b.c" = "x"; }
    ];
    "attrsOf: conflict" = merge (types.attrsOf types.int) [
      { a = 1; }
      { a = 2; }
    ];
    "lazyAttrsOf: an attribute" = merge (types.lazyAttrsOf types.int) [
      { a = "x"; }
    ];
    "lazyAttrsOf: a false condition" = merge (types.lazyAttrsOf types.int) [
      { a = mkIf false 1; }
    ];
    "listOf: a string" = merge (types.listOf types.str) [
      "a"
    ];
    "listOf: an element" = merge (types.listOf types.str) [
      [
        "a"
        1
      ]
    ];
    "listOf: an element of a later definition" = merge (types.listOf types.str) [
      [ "a" ]
      [
        "b"
        1
      ]
    ];
    "listOf: nested" = merge (types.listOf (types.attrsOf types.int)) [
      [ { a = "x"; } ]
    ];
    "nonEmptyListOf: empty" = merge (types.nonEmptyListOf types.int) [
      [ ]
    ];
    "nonEmptyListOf: no value" = merge (types.nonEmptyListOf types.int) [ ];
    "attrsOf either: neither" = merge (types.attrsOf (types.either types.int types.str)) [
      { a = [ ]; }
    ];
    "functionTo: no function" = merge (types.functionTo types.int) [
      1
    ];
    "submodule: a string" = merge (types.submodule { }) [
      "a"
    ];
    "submodule: a list" = merge (types.submodule { }) [
      [ ]
    ];
    "deferredModule: a number" = merge types.deferredModule [
      1
    ];
    "optionType: a name" = merge types.optionType [
      "int"
    ];
    "optionType: do not merge" = merge types.optionType [
      types.int
      types.str
    ];
    "raw: two" = merge types.raw [
      1
      1
    ];
    "anything: different types" = merge types.anything [
      1
      "a"
    ];
    "anything: different values" = merge types.anything [
      { a = 1; }
      { a = 2; }
    ];
    "anything: two packages" = merge types.anything [
      drv
      drv
    ];
    "unspecified: different" = merge types.unspecified [
      1
      "a"
    ];
    "functionTo: not of the type" = (merge (types.functionTo types.int) [ (x: "a") ]) 1;
    "functionTo: conflict" =
      (merge (types.functionTo types.int) [
        (x: 1)
        (x: 2)
      ])
        1;
    "anything: functions conflict" =
      (merge types.anything [
        (x: 1)
        (x: 2)
      ])
        1;
    "attrsOf: names need values" = builtins.attrNames (
      merge (types.attrsOf types.int) [ { a = throw "a"; } ]
    );
    "deferredModule: not a module" =
      (lib.evalModules {
        modules = [
          (merge types.deferredModule [
            {
              config = { };
              x = 1;
            }
          ])
        ];
      }).config;
  };
}
