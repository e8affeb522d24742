# Types of strings with a form, and of strings that are joined.
{ lib }:
let
  inherit (lib.options) getValues;
  inherit (lib.strings) escapeNixString;

  sameOrNull = a: b: if a == b then a else null;

  oneLine = lib.types.strMatching "[^\n\r]*\n?";
in
rec {
  /**
    A string that a regular expression matches as a whole.

    `strMatching :: String -> Type`
  */
  strMatching =
    pattern:
    lib.mkOptionType {
      name = "strMatching ${escapeNixString pattern}";
      description = "string matching the pattern ${pattern}";
      descriptionClass = "noun";
      check = value: builtins.isString value && builtins.match pattern value != null;
      inherit (lib.types.str) merge;
      functor = lib.defaultFunctor "strMatching" // {
        type = payload: strMatching payload.pattern;
        payload = { inherit pattern; };
        binOp = sameOrNull;
      };
    };

  /**
    Strings that are joined with a separator.

    `separatedString :: String -> Type`
  */
  separatedString =
    sep:
    lib.mkOptionType {
      name = "separatedString";
      description = "strings concatenated with ${builtins.toJSON sep}";
      descriptionClass = "noun";
      check = builtins.isString;
      merge = _: defs: builtins.concatStringsSep sep (getValues defs);
      functor = lib.defaultFunctor "separatedString" // {
        type = payload: separatedString payload.sep;
        payload = { inherit sep; };
        binOp = sameOrNull;
      };
    };

  /**
    A string with more than white space.
  */
  nonEmptyStr = lib.mkOptionType {
    name = "nonEmptyStr";
    description = "non-empty string";
    descriptionClass = "noun";
    check = value: builtins.isString value && builtins.match "[ \t\n]*" value == null;
    inherit (lib.types.str) merge;
  };

  /**
    A value for /etc/passwd or /etc/group, whose fields end at a colon and whose entries end at a line break.

    `passwdEntry :: Type -> Type`
  */
  passwdEntry =
    type:
    lib.types.addCheck type (value: builtins.match "[^:\n]*" (toString value) != null)
    // {
      name = "passwdEntry ${type.name}";
      description = "${
        lib.types.optionDescriptionPhrase (class: class == "noun") type
      }, not containing newlines or colons";
      descriptionClass = "nonRestrictiveClause";
    };

  /**
    A string of one line; a line break at its end is dropped.
  */
  singleLineStr = lib.mkOptionType {
    name = "singleLineStr";
    description = "(optionally newline-terminated) single-line string";
    descriptionClass = "noun";
    inherit (oneLine) check;
    merge = loc: defs: lib.removeSuffix "\n" (oneLine.merge loc defs);
  };

  # Strings that are joined by line breaks, commas, colons.
  lines = separatedString "\n";
  commas = separatedString ",";
  envVar = separatedString ":";
}
