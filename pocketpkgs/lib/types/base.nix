# What every type has, and how the types of two declarations become one.
{ lib }:
let
  inherit (lib.options) mergeDefaultOption;
in
rec {
  /**
    Whether a value is a set with this `_type`.

    `isType :: String -> a -> Bool`
  */
  isType = tag: value: value._type or "" == tag;

  /**
    Give a set a `_type`.

    `setType :: String -> AttrSet -> AttrSet`
  */
  setType = tag: value: value // { _type = tag; };

  /**
    The type that two functors make together, or null if they differ.

    `defaultTypeMerge :: Functor -> Functor -> Type | Null`
  */
  defaultTypeMerge =
    a: b:
    let
      payload = a.binOp a.payload b.payload;
    in
    if a.name != b.name then
      null
    else
      assert (a.payload == null) == (b.payload == null);
      if a.payload == null then
        a.type
      else if payload == null then
        null
      else
        a.type payload;

  /**
    The functor of a type without parameters.

    A functor says how to build a type again: type is the type, or a function
    from the payload to it; binOp makes one payload of two, or null.

    `defaultFunctor :: String -> Functor`
  */
  defaultFunctor = name: {
    inherit name;
    type = lib.types.${name} or null;
    payload = null;
    binOp = _: _: null;
  };

  /**
    Whether a value is an option type.
  */
  isOptionType = isType "option-type";

  /**
    Make a type.

    name, description, descriptionClass
    : the description is what messages call it; the class ("noun", "composite",
      "conjunction", "nonRestrictiveClause") says when it needs parentheses.

    check
    : whether a single definition fits. It has to look at the surface only;
      what is below is checked where it is merged, so that it stays lazy.

    merge
    : `loc: defs: value`, after every definition passed the check.

    emptyValue
    : { value = …; } if there is a value without any definition.

    getSubOptions, getSubModules, substSubModules
    : the options below, for types that hold submodules.

    functor, typeMerge
    : how two declarations of one option become one.

    nestedTypes, deprecationMessage
    : the types it is made of, and what to use instead of it.

    `mkOptionType :: { name, … } -> Type`
  */
  mkOptionType =
    {
      name,
      description ? null,
      descriptionClass ? null,
      check ? _: true,
      merge ? mergeDefaultOption,
      emptyValue ? { },
      getSubOptions ? _: { },
      getSubModules ? null,
      substSubModules ? _: null,
      typeMerge ? defaultTypeMerge functor,
      functor ? defaultFunctor name,
      deprecationMessage ? null,
      nestedTypes ? { },
    }:
    {
      _type = "option-type";
      description = if description == null then name else description;
      inherit
        check
        deprecationMessage
        descriptionClass
        emptyValue
        functor
        getSubModules
        getSubOptions
        merge
        name
        nestedTypes
        substSubModules
        typeMerge
        ;
    };

  /**
    The description of a type inside another one, in parentheses unless the
    function says that its class needs none.

    `optionDescriptionPhrase :: (String -> Bool) -> Type -> String`
  */
  optionDescriptionPhrase =
    fits: type:
    if fits (type.descriptionClass or null) then type.description else "(${type.description})";

  /**
    Merge two types, or say that they do not merge.

    `mergeTypes :: Type -> Type -> Type`
  */
  mergeTypes =
    a: b:
    let
      merged = a.typeMerge b.functor;
    in
    assert isOptionType a && isOptionType b;
    if merged == null then setType "merge-error" { error = "Cannot merge types"; } else merged;
}
