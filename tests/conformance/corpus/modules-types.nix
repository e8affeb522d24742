# Option types: what they are called, what they accept, what they are made of.
{ lib }:
let
  inherit (lib) mkOption types;
  store = "/nix/store/${lib.concatStrings (lib.replicate 32 "a")}-name";

  # Every type, under the name that its cases have.
  all = {
    inherit (types)
      anything
      attrs
      bool
      boolByOr
      commas
      deferredModule
      envVar
      externalPath
      float
      int
      json
      lines
      nonEmptyStr
      number
      optionType
      package
      path
      pathInStore
      pkgs
      port
      raw
      shellPackage
      singleLineStr
      str
      toml
      unspecified
      ;
    "attrsOf int" = types.attrsOf types.int;
    "attrsOf (nullOr int)" = types.attrsOf (types.nullOr types.int);
    "attrsOf (listOf str)" = types.attrsOf (types.listOf types.str);
    "attrsOf (submodule)" = types.attrsOf (types.submodule { });
    "attrsWith placeholder" = types.attrsWith {
      elemType = types.int;
      placeholder = "id";
    };
    "attrTag" = types.attrTag {
      a = mkOption { type = types.int; };
      "b.c" = mkOption { type = types.str; };
    };
    "coercedTo int str" = types.coercedTo types.int toString types.str;
    "coercedTo, nested" = types.coercedTo (types.listOf types.str) (list: {
      length = builtins.length list;
    }) (types.attrsOf types.int);
    "either int str" = types.either types.int types.str;
    "either unsigned str" = types.either types.ints.unsigned types.str;
    "either str unsigned" = types.either types.str types.ints.unsigned;
    "either listOf nullOr" = types.either (types.listOf types.int) (types.nullOr types.str);
    "either enum listOf" = types.either (types.enum [ "a" ]) (types.listOf types.int);
    "enum strings" = types.enum [
      "a"
      "b"
    ];
    "enum mixed" = types.enum [
      "a"
      1
      true
      null
      1.5
    ];
    "enum one" = types.enum [ "a" ];
    "enum none" = types.enum [ ];
    "functionTo int" = types.functionTo types.int;
    "functionTo (nullOr int)" = types.functionTo (types.nullOr types.int);
    "ints.between" = types.ints.between (-3) 7;
    "ints.unsigned" = types.ints.unsigned;
    "ints.positive" = types.ints.positive;
    "ints.u8" = types.ints.u8;
    "ints.u16" = types.ints.u16;
    "ints.u32" = types.ints.u32;
    "ints.s8" = types.ints.s8;
    "ints.s16" = types.ints.s16;
    "ints.s32" = types.ints.s32;
    "lazyAttrsOf int" = types.lazyAttrsOf types.int;
    "listOf int" = types.listOf types.int;
    "listOf (listOf str)" = types.listOf (types.listOf types.str);
    "listOf (either int str)" = types.listOf (types.either types.int types.str);
    "nonEmptyListOf int" = types.nonEmptyListOf types.int;
    "nullOr str" = types.nullOr types.str;
    "nullOr (listOf str)" = types.nullOr (types.listOf types.str);
    "nullOr (either int str)" = types.nullOr (types.either types.int types.str);
    "nullOr unsigned" = types.nullOr types.ints.unsigned;
    "numbers.between" = types.numbers.between 0.5 2;
    "numbers.nonnegative" = types.numbers.nonnegative;
    "numbers.positive" = types.numbers.positive;
    "oneOf" = types.oneOf [
      types.int
      types.str
      types.bool
    ];
    "pathWith relative" = types.pathWith { absolute = false; };
    "pathWith any" = types.pathWith { };
    "separatedString" = types.separatedString "\t";
    "strMatching" = types.strMatching "[a-z]+";
    "submodule" = types.submodule { };
    "submodule with freeform" = types.submodule { freeformType = types.attrsOf types.int; };
    "submoduleWith description" = types.submoduleWith {
      modules = [ ];
      description = "described";
    };
    "uniq (listOf int)" = types.uniq (types.listOf types.int);
    "unique" = types.unique { message = "m"; } types.int;
    "addCheck" = types.addCheck types.int (x: x != 3);
    "addCheck (listOf)" = types.addCheck (types.listOf types.int) (x: x != [ ]);
    "mkOptionType" = types.mkOptionType { name = "own"; };
    "mkOptionType described" = types.mkOptionType {
      name = "own";
      description = "own value";
      descriptionClass = "noun";
      check = x: x == 1;
    };
  };

  # What is accepted is one line of zeros and ones, in this order.
  samples = [
    null
    true
    0
    (-1)
    7
    300
    70000
    1.5
    ""
    "a"
    "a b\n"
    "a\nb"
    "c:d"
    "/etc/x"
    ./.
    store
    "${store}/bin"
    [ ]
    [ 1 ]
    [ "a" ]
    { }
    { a = 1; }
    { a = "x"; }
    { "b.c" = "x"; }
    {
      type = "derivation";
      name = "d";
      outPath = store;
    }
    {
      type = "derivation";
      name = "d";
      shellPath = "/bin/sh";
    }
    { _type = "pkgs"; }
    { outPath = "/x"; }
    (x: x)
    types.int
    (mkOption { })
  ];
  accepts = type: lib.concatMapStrings (value: if type.check value then "1" else "0") samples;

  each = what: f: lib.mapAttrs' (name: type: lib.nameValuePair "${name}: ${what}" (f type)) all;
  merged = a: b: (types.mergeTypes a b).description or "cannot be merged";
in
{
  values =
    each "description" (type: type.description)
    // each "name and class" (type: [
      type.name
      type.descriptionClass
    ])
    // each "check" accepts
    // each "emptyValue" (type: type.emptyValue ? value)
    // removeAttrs (each "typeMerge with itself" (type: merged type type)) [
      "json: typeMerge with itself"
      "toml: typeMerge with itself"
    ];

  errors = { };
}
