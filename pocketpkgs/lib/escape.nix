# Text made safe for a shell, a regular expression, a URL, Nix and XML.
{ lib }:
let
  inherit (builtins) match toJSON;
  inherit (lib) concatMapStringsSep fixedWidthString mapAttrsToList;

  # The printable characters of ASCII, tab, line feed and carriage return, with their codes.
  hex = n: fixedWidthString 2 "0" (lib.toHexString n);
  codes = builtins.listToAttrs (
    map
      (code: {
        name = builtins.fromJSON ''"\u00${hex code}"'';
        value = code;
      })
      (
        [
          9
          10
          13
        ]
        ++ lib.range 32 126
      )
  );
  # A function that replaces each of some characters by what f makes of it.
  replaceEach = f: chars: builtins.replaceStrings chars (map f chars);
  keywords = [
    "assert"
    "else"
    "if"
    "in"
    "inherit"
    "let"
    "or"
    "rec"
    "then"
    "with"
  ];
in
rec {
  # A backslash before each of some characters.
  escape = replaceEach (char: "\\${char}");
  escapeRegex = escape (lib.stringToCharacters "\\[{()^$?*+|.");
  escapeURL =
    let
      safe = char: match "[A-Za-z0-9_.~-]" char != null;
    in
    replaceEach (char: "%${hex codes.${char}}") (
      builtins.filter (char: !safe char) (builtins.attrNames codes)
    );
  escapeXML =
    builtins.replaceStrings
      [ "\"" "'" "<" ">" "&" ]
      [ "&quot;" "&apos;" "&lt;" "&gt;" "&amp;" ];

  # A word of a shell command, in quotes where it needs them; a list of words.
  escapeShellArg =
    value:
    let
      text = toString value;
    in
    if match "[[:alnum:],._+:@%/-]+" text == null then
      "'${lib.replaceString "'" "'\\''" text}'"
    else
      text;
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;
  isValidPosixName = name: match "[a-zA-Z_][a-zA-Z0-9_]*" name != null;
  # An assignment of Bash: a string, a list as an array, a set as an associative array.
  toShellVar =
    name: value:
    let
      pair = key: item: "[${escapeShellArg key}]=${escapeShellArg item}";
    in
    lib.throwIfNot (isValidPosixName name) "toShellVar: ${name} is not a valid shell variable name" (
      if builtins.isAttrs value && !lib.strings.isStringLike value then
        "declare -A ${name}=(${lib.concatStringsSep " " (mapAttrsToList pair value)})"
      else if builtins.isList value then
        "declare -a ${name}=(${escapeShellArgs value})"
      else
        "${name}=${escapeShellArg value}"
    );
  toShellVars = vars: lib.concatStringsSep "\n" (mapAttrsToList toShellVar vars);

  # A string as it is written in Nix; a name, in quotes where it needs them.
  escapeNixString = text: escape [ "$" ] (toJSON text);
  escapeNixIdentifier =
    name:
    if match "[a-zA-Z_][a-zA-Z0-9_'-]*" name != null && !builtins.elem name keywords then
      name
    else
      escapeNixString name;
}
