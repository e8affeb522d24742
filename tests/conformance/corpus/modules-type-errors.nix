# Definitions that are not of the type: single values.
{ lib }:
let
  inherit (lib) mkOption types;
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
    "bool: a string" = merge types.bool [
      "yes"
    ];
    "int: a string" = merge types.int [
      "1"
    ];
    "int: a float" = merge types.int [
      1.5
    ];
    "int: null" = merge types.int [
      null
    ];
    "int: a function" = merge types.int [
      (x: x)
    ];
    "int: a function with arguments" = merge types.int [
      (
        {
          a,
          b ? 1,
        }:
        a
      )
    ];
    "int: a derivation" = merge types.int [
      drv
    ];
    "int: a path" = merge types.int [
      "/etc"
    ];
    "int: a long string" = merge types.int [
      "a\nb\nc\nd\ne\nf\ng"
    ];
    "int: a long list" = merge types.int [
      (lib.range 1 20)
    ];
    "int: a value that fails" = merge types.int [
      [ (throw "x") ]
    ];
    "int: only those that do not fit" = merge types.int [
      1
      "a"
      2
      "b"
    ];
    "float: an integer" = merge types.float [
      1
    ];
    "number: a string" = merge types.number [
      "1"
    ];
    "ints.u8: 256" = merge types.ints.u8 [
      256
    ];
    "ints.between: outside" = merge (types.ints.between 1 3) [
      4
    ];
    "ints.unsigned: negative" = merge types.ints.unsigned [
      (-1)
    ];
    "ints.positive: zero" = merge types.ints.positive [
      0
    ];
    "numbers.positive: zero" = merge types.numbers.positive [
      0
    ];
    "port: too large" = merge types.port [
      70000
    ];
    "str: a number" = merge types.str [
      1
    ];
    "str: a list" = merge types.str [
      [ "a" ]
    ];
    "nonEmptyStr: blank" = merge types.nonEmptyStr [
      " "
    ];
    "singleLineStr: two lines" = merge types.singleLineStr [
      "a\nb"
    ];
    "strMatching: no match" = merge (types.strMatching "[a-z]+") [
      "A"
    ];
    "lines: a list" = merge types.lines [
      [ "a" ]
    ];
    "path: relative" = merge types.path [
      "etc"
    ];
    "pathInStore: elsewhere" = merge types.pathInStore [
      "/etc"
    ];
    "externalPath: in the store" = merge types.externalPath [
      store
    ];
    "package: a string" = merge types.package [
      "hello"
    ];
    "package: a set" = merge types.package [
      { name = "hello"; }
    ];
    "package: two" = merge types.package [
      drv
      drv
    ];
    "pkgs: a set" = merge types.pkgs [
      { }
    ];
    "shellPackage: no shell" = merge types.shellPackage [
      drv
    ];
    "boolByOr: a number" = merge types.boolByOr [
      true
      1
    ];
  };
}
