# Functions that make one value of several definitions, `loc: defs: value`.
{ lib }:
let
  inherit (lib.options) getValues showDefs showOption;

  # What to do about definitions that exclude each other.
  hint = "Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.\n";
in
rec {
  /**
    The merge of types that name none: by what the values are. Lists and strings
    are concatenated, sets joined, Booleans connected by or, functions merged by
    their results; equal integers are one.
  */
  mergeDefaultOption =
    loc: defs:
    let
      values = getValues defs;
      first = builtins.head values;
    in
    if builtins.length values == 1 then
      first
    else if builtins.all lib.isFunction values then
      arg: mergeDefaultOption loc (map (f: f arg) values)
    else if builtins.all builtins.isList values then
      builtins.concatLists values
    else if builtins.all builtins.isAttrs values then
      builtins.foldl' lib.mergeAttrs { } values
    else if builtins.all builtins.isBool values then
      builtins.foldl' (a: b: a || b) false values
    else if builtins.all builtins.isString values then
      builtins.concatStringsSep "" values
    else if builtins.all builtins.isInt values && builtins.all (value: value == first) values then
      first
    else
      throw "Cannot merge definitions of `${showOption loc}'. Definition values:${showDefs defs}";

  /**
    Accept a single definition, or refuse with a message. `merge` checks it
    further.

    `mergeUniqueOption :: { message, merge? } -> [String] -> [{ file, value }] -> a`
  */
  mergeUniqueOption =
    {
      message,
      merge ? _: defs: (builtins.head defs).value,
    }:
    loc: defs:
    if builtins.length defs == 1 then
      merge loc defs
    else
      assert defs != [ ];
      throw "The option `${showOption loc}' is defined multiple times while it's expected to be unique.\n${message}\nDefinition values:${showDefs defs}\n${hint}";

  /**
    Accept a single definition.
  */
  mergeOneOption = mergeUniqueOption { message = ""; };

  /**
    Accept several definitions with one value. Functions are never equal, so a
    function has to be the only definition.
  */
  mergeEqualOption =
    loc: defs:
    let
      first = builtins.head defs;
      conflict =
        def:
        throw "The option `${showOption loc}' has conflicting definition values:${
          showDefs [
            first
            def
          ]
        }\n${hint}";
    in
    if defs == [ ] then
      abort "This case should never happen."
    else
      builtins.foldl' (value: def: if def.value == value then value else conflict def) first.value (
        builtins.tail defs
      );
}
