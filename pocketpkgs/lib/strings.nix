# Strings. Escaping is in escape.nix, words for builders' flags in flags.nix, typing errors in likeness.nix.
{ lib }:
let
  inherit (builtins)
    filter
    head
    isPath
    match
    ;
  # Functions that compare strings warn where they are handed a path, since they would never match.
  notAPath =
    name: position: path: consequence: more:
    lib.warnIf (isPath path) ''
      lib.strings.${name}: The ${position} argument (${toString path}) is a path value, but only strings are supported.
          There is almost certainly a bug in the calling code, since this function ${consequence} in such a case.
          This function also copies the path to the Nix store, which may not be what you want.
          This behavior is deprecated and will throw an error in the future.${more}'';
  usePathHasPrefix = "\n    You might want to use `lib.path.hasPrefix` instead, which correctly supports paths.";
  spaces = " \t\r\n";
in
rec {
  inherit (builtins)
    appendContext
    compareVersions
    concatStringsSep
    isString
    match
    parseDrvName
    readFile
    replaceStrings
    split
    stringLength
    substring
    toJSON
    typeOf
    unsafeDiscardStringContext
    ;
  inherit (import ./escape.nix { inherit lib; })
    escape
    escapeNixIdentifier
    escapeNixString
    escapeRegex
    escapeShellArg
    escapeShellArgs
    escapeURL
    escapeXML
    isValidPosixName
    toShellVar
    toShellVars
    ;
  inherit (import ./likeness.nix { inherit lib; })
    commonPrefixLength
    commonSuffixLength
    levenshtein
    levenshteinAtMost
    ;
  inherit (import ./flags.nix { inherit lib; })
    cmakeBool
    cmakeFeature
    cmakeOptionType
    enableFeature
    enableFeatureAs
    mesonBool
    mesonEnable
    mesonOption
    withFeature
    withFeatureAs
    ;

  # Joins a list of strings: with nothing, with a separator, after a function, with positions from 1.
  join = concatStringsSep;
  concatStrings = concatStringsSep "";
  concatMapStrings = concatMapStringsSep "";
  concatMapStringsSep =
    separator: f: xs:
    concatStringsSep separator (map f xs);
  concatImapStrings = concatImapStringsSep "";
  concatImapStringsSep =
    separator: f: xs:
    concatStringsSep separator (lib.imap1 f xs);
  # f name value gives a string for each attribute.
  concatMapAttrsStringSep =
    separator: f: set:
    concatStringsSep separator (lib.mapAttrsToList f set);
  # Lines, each ended by a newline.
  concatLines = concatMapStrings (line: line + "\n");
  # A separator between all elements of a list.
  intersperse =
    separator: xs: lib.concatLists (lib.imap0 (n: x: lib.optional (n > 0) separator ++ [ x ]) xs);
  optionalString = condition: text: if condition then text else "";
  replicate = n: text: concatStrings (lib.replicate n text);

  # "/bin" of each path, joined with ":"; the others take the output that holds such things.
  makeSearchPath =
    folder: paths:
    concatMapStringsSep ":" (path: path + "/" + folder) (filter (path: path != null) paths);
  makeSearchPathOutput =
    output: folder: pkgs:
    makeSearchPath folder (map (lib.getOutput output) pkgs);
  makeBinPath = makeSearchPathOutput "bin" "bin";
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
  makeIncludePath = makeSearchPathOutput "dev" "include";

  hasPrefix =
    prefix: text:
    notAPath "hasPrefix" "first" prefix "always returns `false`" usePathHasPrefix (
      substring 0 (stringLength prefix) text == prefix
    );
  hasSuffix =
    suffix: text:
    let
      start = stringLength text - stringLength suffix;
    in
    notAPath "hasSuffix" "first" suffix "always returns `false`" "" (
      start >= 0 && substring start (-1) text == suffix
    );
  hasInfix =
    infix: text:
    notAPath "hasInfix" "first" infix "always returns `false`" "" (
      match ".*${escapeRegex infix}.*" "${text}" != null
    );
  removePrefix =
    prefix: text:
    notAPath "removePrefix" "first" prefix "never removes any prefix" "" (
      if substring 0 (stringLength prefix) text == prefix then
        substring (stringLength prefix) (-1) text
      else
        text
    );
  removeSuffix =
    suffix: text:
    let
      kept = stringLength text - stringLength suffix;
    in
    notAPath "removeSuffix" "first" suffix "never removes any suffix" "" (
      if kept >= 0 && substring kept (-1) text == suffix then substring 0 kept text else text
    );
  replaceString = from: to: replaceStrings [ from ] [ to ];

  # Without the white space at both ends, or at one.
  trim = trimWith {
    start = true;
    end = true;
  };
  trimWith =
    {
      start ? false,
      end ? false,
    }:
    let
      before = optionalString start "[${spaces}]*";
      body = if end then "(.*[^${spaces}])[${spaces}]*" else "(.*)";
    in
    text:
    let
      found = match (before + body) text;
    in
    optionalString (found != null) (head found);

  stringToCharacters = text: lib.genList (n: substring n 1 text) (stringLength text);
  stringAsChars = f: text: concatMapStrings f (stringToCharacters text);
  lowerChars = stringToCharacters "abcdefghijklmnopqrstuvwxyz";
  upperChars = stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  toLower = replaceStrings upperChars lowerChars;
  toUpper = replaceStrings lowerChars upperChars;
  # The first character in upper case, the others in lower case.
  toSentenceCase =
    text:
    lib.throwIfNot (isString text)
      "toSentenceCase does only accepts string values, but got ${typeOf text}"
      (addContextFrom text (toUpper (substring 0 1 text) + toLower (substring 1 (-1) text)));

  # The second string, which from now on also refers to the store paths of the first one.
  addContextFrom = from: text: substring 0 0 from + text;
  # A list of the parts between separators; the separator is text, not a pattern.
  splitString =
    separator: text:
    map (addContextFrom text) (
      filter isString (split (escapeRegex (toString separator)) (toString text))
    );

  versionOlder = a: b: compareVersions b a == 1;
  versionAtLeast = a: b: !versionOlder a b;
  # The name, and the version, of a package or of a string such as "hello-2.12".
  getName = x: if isString x then (parseDrvName x).name else x.pname or (getName x.name);
  getVersion = x: if isString x then (parseDrvName x).version else x.version or (getVersion x.name);

  # Fills up on the left: 5 -> "0" -> "42" -> "00042"; longer is an error.
  fixedWidthString =
    width: filler: text:
    let
      long = stringLength text;
    in
    assert lib.assertMsg (long <= width)
      "fixedWidthString: requested string length (${toString width}) must not be shorter than actual length (${toString long})";
    if long == width then text else filler + fixedWidthString (width - stringLength filler) filler text;
  fixedWidthNumber = width: number: fixedWidthString width "0" (toString number);
  floatToString =
    number:
    let
      text = toString number;
    in
    lib.warnIf (
      builtins.fromJSON text != number
    ) "Imprecise conversion from float to string ${text}" text;

  isStringLike = x: isString x || isPath x || x ? outPath || x ? __toString;
  isConvertibleWithToString =
    x:
    isStringLike x
    || builtins.elem (typeOf x) [
      "null"
      "int"
      "float"
      "bool"
    ]
    || (builtins.isList x && lib.all isConvertibleWithToString x);
  # Whether something is a path right in the store.
  isStorePath =
    x:
    isStringLike x
    && (
      let
        text = toString x;
      in
      hasPrefix "/" text && (dirOf text == builtins.storeDir || match "/[0-9a-z]{52}" text != null)
    );

  # An integer from text; white space around it is fine, leading zeros are only so in base 10.
  toInt =
    text:
    let
      digits = match "[[:space:]]*(-?[[:digit:]]+)[[:space:]]*" text;
      number = builtins.fromJSON (head digits);
      shown = escapeNixString text;
    in
    if digits != null && match "0[[:digit:]]+" (head digits) != null then
      throw "toInt: Ambiguity in interpretation of ${shown} between octal and zero padded integer."
    else if digits == null || !builtins.isInt number then
      throw "toInt: Could not convert ${shown} to int."
    else
      number;
  toIntBase10 =
    text:
    let
      digits = match "[[:space:]]*0*(-?[[:digit:]]+)[[:space:]]*" text;
      number = if match "0+" (head digits) != null then 0 else builtins.fromJSON (head digits);
    in
    if digits == null || !builtins.isInt number then
      throw "toIntBase10: Could not convert ${escapeNixString text} to int."
    else
      number;

  # A file without the newline at its end.
  fileContents = file: removeSuffix "\n" (readFile file);
  # A name that the store takes: other characters become -, dots at the start go, 207 characters remain.
  sanitizeDerivationName =
    text:
    let
      plain = unsafeDiscardStringContext text;
      undotted = head (match "\\.*(.*)" plain);
      parts = split "[^[:alnum:]+._?=-]+" undotted;
      dashed = concatMapStrings (part: if isString part then part else "-") parts;
      short = substring (lib.max (stringLength dashed - 207) 0) (-1) dashed;
    in
    if stringLength text <= 207 && match "[[:alnum:]+_?=-][[:alnum:]+._?=-]*" text != null then
      plain
    else if short == "" then
      "unknown"
    else
      short;
}
