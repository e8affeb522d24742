# Types of single values, and those that take any value.
{ lib }:
let
  inherit (lib.types) addCheck attrsOf mkOptionType;
  inherit (lib.strings) isStringLike;

  scalar =
    name: description: check:
    mkOptionType {
      inherit name description check;
      descriptionClass = "noun";
      merge = lib.mergeEqualOption;
    };

  # A type with fewer values and another name. The functor stays, so two
  # declarations merge to the wider type.
  narrowed =
    type: check: name: description:
    addCheck type check // { inherit name description; };

  clause = type: type // { descriptionClass = "nonRestrictiveClause"; };

  # A range of numbers; show is how the message writes its ends.
  range =
    {
      type,
      group,
      name,
      noun,
      show,
    }:
    lowest: highest:
    if lowest > highest then
      throw "${group}.between: lowest must be smaller than highest"
    else
      narrowed type (x: x >= lowest && x <= highest) name (
        "${noun} between ${show lowest} and ${show highest} (both inclusive)"
      );

  intRange = range {
    type = lib.types.int;
    group = "ints";
    name = "intBetween";
    noun = "integer";
    show = toString;
  };

  numberRange = range {
    type = lib.types.number;
    group = "numbers";
    name = "numberBetween";
    noun = "integer or floating point number";
    show = builtins.toJSON;
  };

  sized =
    name: sign: bits: lowest: highest:
    intRange lowest highest
    // {
      name = "${name}${toString bits}";
      description = "${toString bits} bit ${sign} integer; between ${toString lowest} and ${toString highest} (both inclusive)";
    };

  unsigned = bits: count: sized "unsignedInt" "unsigned" bits 0 (count - 1);

  signed = bits: count: sized "signedInt" "signed" bits (0 - count / 2) (count / 2 - 1);
in
rec {
  /**
    Any value. Sets merge attribute by attribute, functions by their results;
    everything else has to be equal, and a package defined once.
  */
  anything = mkOptionType {
    name = "anything";
    description = "anything";
    descriptionClass = "noun";
    merge =
      loc: defs:
      let
        kindOf =
          value:
          if builtins.isAttrs value && isStringLike value then
            "stringCoercibleSet"
          else
            builtins.typeOf value;
        kind = kindOf (builtins.head defs).value;
        byKind = {
          set = (attrsOf anything).merge;
          # Packages, most of all.
          stringCoercibleSet = lib.mergeOneOption;
          lambda =
            loc: defs: arg:
            anything.merge (loc ++ [ "<function body>" ]) (
              map (def: {
                inherit (def) file;
                value = def.value arg;
              }) defs
            );
        };
      in
      if builtins.any (def: kindOf def.value != kind) defs then
        throw "The option `${lib.showOption loc}' has conflicting option types in ${lib.showFiles (lib.getFiles defs)}"
      else
        (byKind.${kind} or lib.mergeEqualOption) loc defs;
  };

  # Values of one kind; several definitions have to be equal.
  bool = scalar "bool" "boolean" builtins.isBool;

  int = scalar "int" "signed integer" builtins.isInt;

  float = scalar "float" "floating point number" builtins.isFloat;

  number = lib.types.either int float;

  # Integers in a range.
  ints = {
    between = intRange;
    unsigned = clause (narrowed int (x: x >= 0) "unsignedInt" "unsigned integer, meaning >=0");
    positive = clause (narrowed int (x: x > 0) "positiveInt" "positive integer, meaning >0");
    u8 = unsigned 8 256;
    u16 = unsigned 16 65536;
    u32 = unsigned 32 4294967296;
    s8 = signed 8 256;
    s16 = signed 16 65536;
    s32 = signed 32 4294967296;
  };

  /**
    Any value, defined once.
  */
  raw = mkOptionType {
    name = "raw";
    description = "raw value";
    descriptionClass = "noun";
    merge = lib.mergeOneOption;
  };

  /**
    Any value, merged by what it is (mergeDefaultOption). The type of options
    that name none.
  */
  unspecified = mkOptionType {
    name = "unspecified";
    description = "unspecified value";
    descriptionClass = "noun";
  };

  /**
    A Boolean that is true as soon as one definition is.
  */
  boolByOr = mkOptionType {
    name = "boolByOr";
    description = "boolean (merged using or)";
    descriptionClass = "noun";
    check = builtins.isBool;
    merge = _: builtins.foldl' (result: def: result || def.value) false;
  };

  /**
    A TCP or UDP port.
  */
  port = ints.u16;

  # Numbers in a range.
  numbers = {
    between = numberRange;
    nonnegative = clause (
      narrowed number (
        x: x >= 0
      ) "numberNonnegative" "nonnegative integer or floating point number, meaning >=0"
    );
    positive = clause (
      narrowed number (x: x > 0) "numberPositive" "positive integer or floating point number, meaning >0"
    );
  };

  /**
    A string; several definitions have to be equal.
  */
  str = scalar "str" "string" builtins.isString;
}
