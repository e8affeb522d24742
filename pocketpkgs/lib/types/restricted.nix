# Types that restrict another type, and functions to a type.
{ lib }:
let
  inherit (lib.modules) mergeDefinitions;
  inherit (lib.options) mergeUniqueOption;
  inherit (lib.types) mkOptionType optionDescriptionPhrase;
  inherit (import ./checked.nix { inherit lib; })
    checkAndMerge
    headError
    withMerge
    ;
  inherit (import ./nesting.nix { inherit lib; }) nested;
in
rec {
  /**
    A type whose definitions do not merge: there may be one only.

    `unique :: { message :: String } -> Type -> Type`
  */
  unique =
    { message }:
    type:
    mkOptionType (
      nested {
        name = "unique";
        make = unique { inherit message; };
        elemType = type;
      }
      // {
        inherit (type) check description;
        inherit (type) descriptionClass emptyValue;
        merge = mergeUniqueOption {
          inherit message;
          inherit (type) merge;
        };
        substSubModules = modules: uniq (type.substSubModules modules);
      }
    );

  # The same, without a message of its own.
  uniq = unique { message = ""; };

  /**
    A function to values of a type; several are called with the same argument
    and their results merged.

    `functionTo :: Type -> Type`
  */
  functionTo =
    elemType:
    let
      body = [ "<function body>" ];
    in
    mkOptionType (
      nested {
        name = "functionTo";
        make = functionTo;
        inherit elemType;
        at = body;
      }
      // {
        description = "function that evaluates to a(n) ${
          optionDescriptionPhrase (class: class == "noun" || class == "composite") elemType
        }";
        descriptionClass = "composite";
        check = lib.isFunction;
        merge = loc: defs: {
          # An argument is optional where it is so in every definition.
          __functionArgs = builtins.zipAttrsWith (_: builtins.all (optional: optional)) (
            map (def: lib.functionArgs def.value) defs
          );
          __functor =
            _: arg:
            (mergeDefinitions (loc ++ body) elemType (
              map (def: {
                inherit (def) file;
                value = def.value arg;
              }) defs
            )).mergedValue;
        };
      }
    );

  /**
    A type with a further check on each definition. Its name and description
    stay.

    `addCheck :: Type -> (a -> Bool) -> Type`
  */
  addCheck =
    type: check:
    let
      both = value: type.check value && check value;
      merge =
        args@{ loc, defs }:
        let
          merged = checkAndMerge type args;
        in
        merged
        // {
          headError = if merged.headError != null then merged.headError else headError check defs;
        };
    in
    type // (if type.merge ? v2 then withMerge both merge else { check = both; });
}
