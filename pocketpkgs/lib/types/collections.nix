# Types of lists and attribute sets.
{ lib }:
let
  inherit (lib.modules) mergeDefinitions;
  inherit (import ./nesting.nix { inherit lib; }) nested;
  inherit (import ./checked.nix { inherit lib; }) headError withMerge;

  noun = lib.types.optionDescriptionPhrase (class: class == "noun");

  simple = lib.types.optionDescriptionPhrase (class: class == "noun" || class == "composite");

  # Two declarations agree if their elements and their laziness do. A
  # placeholder other than the usual one is kept.
  joinAttrs =
    a: b:
    let
      elemType = a.elemType.typeMerge b.elemType.functor;
      placeholder = if a.placeholder == "name" then b.placeholder else a.placeholder;
      agreed = b.placeholder == "name" || b.placeholder == placeholder;
    in
    if elemType == null || a.lazy != b.lazy || !agreed then
      null
    else
      {
        inherit elemType placeholder;
        inherit (a) lazy;
      };
in
rec {
  /**
    A list; definitions are concatenated, in the order of the modules. Elements
    may have conditions.

    `listOf :: Type -> Type`
  */
  listOf =
    elemType:
    let
      # Every element is a definition of its own, so that it can be undefined.
      merge =
        { loc, defs }:
        let
          place = n: m: "[definition ${toString n}-entry ${toString m}]";
          entries = lib.concatLists (
            lib.imap1 (
              n: def:
              lib.imap1 (
                m: value:
                mergeDefinitions (loc ++ [ (place n m) ]) elemType [
                  {
                    inherit (def) file;
                    inherit value;
                  }
                ]
              ) def.value
            ) defs
          );
          defined = builtins.filter (entry: entry.isDefined) entries;
        in
        {
          headError = headError builtins.isList defs;
          value = map (entry: entry.mergedValue) defined;
        };
    in
    lib.mkOptionType (
      nested {
        name = "listOf";
        make = listOf;
        inherit elemType;
        at = [ "*" ];
      }
      // withMerge builtins.isList merge
      // {
        description = "list of ${simple elemType}";
        descriptionClass = "composite";
        emptyValue.value = [ ];
      }
    );

  /**
    A list of which every definition has an element. Without any definition it
    has no value.
  */
  nonEmptyListOf =
    elemType:
    let
      list = lib.types.addCheck (listOf elemType) (value: value != [ ]);
    in
    list
    // {
      description = "non-empty ${noun list}";
      emptyValue = { };
      substSubModules = modules: nonEmptyListOf (elemType.substSubModules modules);
    };

  /**
    An attribute set of values of one type; attributes of several definitions
    are merged.

    lazy
    : whether an attribute exists as soon as any definition names it, even under
      a condition that is false. Only then are the names known before the
      values are.

    placeholder
    : what stands for the name in documentation, "name" for `<name>`.

    `attrsWith :: { elemType, lazy?, placeholder? } -> Type`
  */
  attrsWith =
    {
      elemType,
      lazy ? false,
      placeholder ? "name",
    }:
    let
      name = if lazy then "lazyAttrsOf" else "attrsOf";
      merge =
        { loc, defs }:
        let
          entries = builtins.zipAttrsWith (name: mergeDefinitions (loc ++ [ name ]) elemType) (
            map (
              def:
              builtins.mapAttrs (_: value: {
                inherit (def) file;
                inherit value;
              }) def.value
            ) defs
          );
          existing = if lazy then entries else lib.filterAttrs (_: entry: entry.isDefined) entries;
        in
        {
          headError = headError builtins.isAttrs defs;
          value = builtins.mapAttrs (_: entry: entry.mergedValue) existing;
        };
    in
    lib.mkOptionType (
      nested {
        inherit name elemType;
        make = elemType: attrsWith { inherit elemType lazy placeholder; };
        at = [ "<${placeholder}>" ];
      }
      // withMerge builtins.isAttrs merge
      // {
        description = "${if lazy then "lazy " else ""}attribute set of ${simple elemType}";
        descriptionClass = "composite";
        emptyValue.value = { };
        functor = lib.defaultFunctor "attrsWith" // {
          type = attrsWith;
          payload = { inherit elemType lazy placeholder; };
          binOp = joinAttrs;
        };
      }
    );

  /**
    An attribute set; see attrsWith. Conditions remove attributes, so its names
    depend on all of its definitions.
  */
  attrsOf = elemType: attrsWith { inherit elemType; };

  /**
    An attribute set whose values do not have to be known for its names. What a
    false condition leaves out is an error when it is read.
  */
  lazyAttrsOf =
    elemType:
    attrsWith {
      inherit elemType;
      lazy = true;
    };

  /**
    Any attribute set. Of an attribute that is defined twice, the last one stays:
    prefer attrsOf.
  */
  attrs = lib.mkOptionType {
    name = "attrs";
    description = "attribute set";
    check = builtins.isAttrs;
    merge = _: builtins.foldl' (set: def: set // def.value) { };
    emptyValue.value = { };
  };
}
