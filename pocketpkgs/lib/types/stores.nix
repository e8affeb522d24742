# Types of paths and packages.
{ lib }:
let
  inherit (lib.options) mergeEqualOption mergeOneOption;
  inherit (lib.strings) isStringLike;

  # Whether a path is a store path or below one. A content-addressed output has
  # a placeholder instead, until it is built.
  inStoreDir =
    value:
    let
      path = toString (
        if builtins.isPath value then value else /. + builtins.unsafeDiscardStringContext value
      );
    in
    builtins.match "(${builtins.storeDir}/[^/]{32}-[^/]+|/[0-9a-z]{52})(/.*)?" path != null;
in
rec {
  /**
    A path, as a path or as a string.

    inStore
    : whether it has to be in the store; null for either. Where it must not be,
      it has to be a string, since a path could be copied to the store later.

    absolute
    : whether it has to be absolute; null for either.

    `pathWith :: { inStore?, absolute? } -> Type`
  */
  pathWith =
    {
      inStore ? null,
      absolute ? null,
    }:
    if inStore == true && absolute == false then
      throw "In pathWith, inStore means the path must be absolute"
    else
      lib.mkOptionType {
        name = "path";
        description =
          (
            if absolute == null then
              ""
            else if absolute then
              "absolute "
            else
              "relative "
          )
          + "path"
          + (
            if inStore == null then
              ""
            else if inStore then
              " in the Nix store"
            else
              " not in the Nix store"
          );
        descriptionClass = "noun";
        merge = mergeEqualOption;
        check =
          value:
          (if inStore == false then builtins.isString value else isStringLike value)
          && (inStore == null || inStore == inStoreDir value)
          && (absolute == null || absolute == (builtins.substring 0 1 (toString value) == "/"));
        functor = lib.defaultFunctor "path" // {
          type = pathWith;
          payload = { inherit inStore absolute; };
          binOp = a: b: if a == b then a else null;
        };
      };

  /**
    A package: a derivation, or the path of one in the store, which becomes one.
  */
  package = lib.mkOptionType {
    name = "package";
    descriptionClass = "noun";
    check = value: lib.isDerivation value || lib.isStorePath value;
    merge =
      loc: defs:
      let
        value = mergeOneOption loc defs;
      in
      if builtins.isPath value || builtins.isString value && !builtins.hasContext value then
        lib.toDerivation value
      else
        value;
  };

  path = pathWith { absolute = true; };
  pathInStore = pathWith { inStore = true; };
  externalPath = pathWith {
    absolute = true;
    inStore = false;
  };

  /**
    A package that can be a user's shell.
  */
  shellPackage = package // {
    check = value: lib.isDerivation value && value ? shellPath;
  };

  /**
    A package set, defined once.
  */
  pkgs = lib.types.addCheck (
    lib.types.unique {
      message = "A Nixpkgs pkgs set can not be merged with another pkgs set.";
    } lib.types.attrs
    // {
      name = "pkgs";
      description = "Nixpkgs package set";
      descriptionClass = "noun";
    }
  ) (value: value._type or null == "pkgs");
}
