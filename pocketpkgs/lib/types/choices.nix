# Types that are one of several types or values.
{ lib }:
let
  inherit (lib.lists) unique;
  inherit (import ./nesting.nix { inherit lib; }) nested;
  inherit (import ./checked.nix { inherit lib; })
    checkAndMerge
    headError
    withMerge
    ;

  noun = lib.types.optionDescriptionPhrase (class: class == "noun");

  option = lib.types.optionDescriptionPhrase (class: class == "noun" || class == "conjunction");

  lastOption = lib.types.optionDescriptionPhrase (
    class: class == "noun" || class == "conjunction" || class == "composite"
  );
in
rec {
  /**
    One of the given values.

    `enum :: [a] -> Type`
  */
  enum =
    values:
    let
      show =
        value:
        if builtins.isString value then
          ''"${value}"''
        else if builtins.isInt value then
          toString value
        else if builtins.isBool value then
          lib.boolToString value
        else
          "<${builtins.typeOf value}>";
    in
    lib.mkOptionType {
      name = "enum";
      # None or one make sense: other modules may add to them.
      description =
        if values == [ ] then
          "impossible (empty enum)"
        else if builtins.length values == 1 then
          "value ${show (builtins.head values)} (singular enum)"
        else
          "one of ${lib.concatMapStringsSep ", " show values}";
      descriptionClass = if builtins.length values < 2 then "noun" else "conjunction";
      check = value: builtins.elem value values;
      merge = lib.mergeEqualOption;
      functor = lib.defaultFunctor "enum" // {
        type = payload: enum payload.values;
        payload = { inherit values; };
        binOp = a: b: { values = unique (a.values ++ b.values); };
      };
    };

  /**
    A value of the type, or null; not both in different definitions.

    `nullOr :: Type -> Type`
  */
  nullOr =
    elemType:
    lib.mkOptionType (
      nested {
        name = "nullOr";
        make = nullOr;
        inherit elemType;
      }
      // {
        description = "null or ${option elemType}";
        descriptionClass = "conjunction";
        check = value: value == null || elemType.check value;
        emptyValue.value = null;
        merge =
          loc: defs:
          let
            nulls = builtins.length (builtins.filter (def: def.value == null) defs);
          in
          if nulls == 0 then
            elemType.merge loc defs
          else if nulls == builtins.length defs then
            null
          else
            throw "The option `${lib.showOption loc}` is defined both null and not null, in ${lib.showFiles (lib.getFiles defs)}.";
      }
    );

  /**
    The first of two types that all definitions fit.

    `either :: Type -> Type -> Type`
  */
  either =
    t1: t2:
    let
      merge =
        args@{ loc, defs }:
        let
          first = checkAndMerge t1 args;
          second = checkAndMerge t2 args;
          message = "The option `${lib.showOption loc}` is neither a value of type `${t1.description}` nor `${t2.description}`, Definition values: ${lib.options.showDefs defs}";
        in
        if first.headError == null then
          first
        else if second.headError == null then
          second
        else
          {
            headError = { inherit message; };
            value = lib.warn ''
              One or more definitions did not pass the type-check of the 'either' type.
              ${message}
              If `either`, `oneOf` or similar is used in freeformType, ensure that it is preceded by an 'attrsOf' such as: `freeformType = types.attrsOf (types.either t1 t2)`.
              Otherwise consider using the correct type for the option `${lib.showOption loc}`.  This will be an error in Nixpkgs 26.05.
            '' (lib.mergeOneOption loc defs);
          };
    in
    lib.mkOptionType {
      name = "either";
      description =
        if t1.descriptionClass or null == "nonRestrictiveClause" then
          "${t1.description}, or ${option t2}"
        else
          "${option t1} or ${lastOption t2}";
      descriptionClass = "conjunction";
      inherit (withMerge (value: t1.check value || t2.check value) merge) check merge;
      typeMerge =
        other:
        let
          merged = n: type: type.typeMerge (builtins.elemAt other.payload.elemType n).functor;
          first = merged 0 t1;
          second = merged 1 t2;
        in
        if other.name == "either" && first != null && second != null then either first second else null;
      functor = lib.defaultFunctor "either" // {
        type = either;
        payload.elemType = [
          t1
          t2
        ];
      };
      nestedTypes = {
        left = t1;
        right = t2;
      };
    };

  /**
    Any type of the list, the first that fits.

    `oneOf :: [Type] -> Type`
  */
  oneOf =
    types:
    if types == [ ] then
      throw "types.oneOf needs to get at least one type in its argument"
    else
      builtins.foldl' either (builtins.head types) (builtins.tail types);

  /**
    A value of one type, or of another one that a function makes it from.

    `coercedTo :: Type -> (a -> b) -> Type -> Type`
  */
  coercedTo =
    coercedType: coerce: finalType:
    let
      coerces = def: (checkAndMerge coercedType def).headError == null;
      check = value: coercedType.check value && finalType.check (coerce value) || finalType.check value;
      merge =
        { loc, defs }:
        let
          single = def: {
            inherit loc;
            defs = [ def ];
          };
          merged = checkAndMerge finalType {
            inherit loc;
            defs = map (def: if coerces (single def) then def // { value = coerce def.value; } else def) defs;
          };
        in
        if finalType.merge ? v2 then merged else merged // { headError = headError check defs; };
    in
    if coercedType.getSubModules != null then
      throw "coercedTo: coercedType must not have submodules (it’s a ${coercedType.description})"
    else
      lib.mkOptionType {
        name = "coercedTo";
        description = "${noun finalType} or ${noun coercedType} convertible to it";
        inherit (withMerge check merge) check merge;
        inherit (finalType) emptyValue getSubModules getSubOptions;
        substSubModules = modules: coercedTo coercedType coerce (finalType.substSubModules modules);
        typeMerge = _: null;
        nestedTypes = { inherit coercedType finalType; };
      };

  /**
    A value of a format: a Boolean, number, string or path, a list or a set of
    values, or null where the format has it.

    `serializableValueWith :: { typeName, nullable? } -> Type`
  */
  serializableValueWith =
    {
      typeName,
      nullable ? true,
    }:
    let
      content = oneOf [
        lib.types.bool
        lib.types.int
        lib.types.float
        lib.types.str
        lib.types.path
        (lib.types.attrsOf value)
        (lib.types.listOf value)
      ];
      value = (if nullable then nullOr content else content) // {
        description = "${typeName} value";
      };
    in
    value;

  json = serializableValueWith { typeName = "JSON"; };
  toml = serializableValueWith {
    typeName = "TOML";
    nullable = false;
  };
}
