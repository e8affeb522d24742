# Types whose check and merge share their work. Internal to the types.
#
# Such a type has `merge.v2`, which takes { loc, defs } and answers with
# headError (null, or { message }) and value. All other types have a
# `check` on one value and a `merge loc defs`.
{ lib }:
let
  inherit (lib.options) showDefs showOption;
in
rec {
  # null if all definitions pass, or the message that shows those that do not.
  headError =
    check: defs:
    if builtins.all (def: check def.value) defs then
      null
    else
      { message = "Definition values: ${showDefs (builtins.filter (def: !check def.value) defs)}"; };

  # The attributes `check` and `merge` of a type with a shared merge.
  withMerge = check: v2: {
    check = {
      __functor = _: check;
      isV2MergeCoherent = true;
    };
    merge = {
      __functor =
        self: loc: defs:
        (self.v2 { inherit loc defs; }).value;
      inherit v2;
    };
  };

  # The answer of any type, with or without a shared merge.
  checkAndMerge =
    type:
    args@{ loc, defs }:
    if type.merge ? v2 then
      requireCoherence {
        inherit loc type;
        inType = true;
      } (type.merge.v2 args)
    else
      {
        headError = headError type.check defs;
        value = type.merge loc defs;
      };

  # `type // { check = …; }` replaces a check that merge.v2 does not know of, so
  # the two would disagree.
  requireCoherence =
    {
      loc,
      type,
      inType ? false,
    }:
    result:
    if type.check.isV2MergeCoherent or false then
      result
    else
      throw (
        ''
          The option `${showOption loc}' has a type `${type.description}' that uses
          an ad-hoc `type // { check = ...; }' override, which is incompatible with
          the v2 merge mechanism.

          Please use `lib.types.addCheck` instead of `type // { check }' to add
          custom validation. For example:

            lib.types.addCheck baseType (value: /* your check */)

          instead of:

            baseType // { check = value: /* your check */; }
        ''
        + (
          if inType then
            ""
          else
            ''

              Alternatively, this message may also occur as false positive when mixing Nixpkgs
              versions, if one Nixpkgs is between 83fed2e6..58696117 (Aug 28 - Oct 28 2025)
            ''
        )
      );
}
