# Paths, and subpaths: strings that name something below a folder.
{ lib }:
let
  inherit (builtins)
    isPath
    isString
    match
    typeOf
    ;
  inherit (lib) assertMsg;

  # Why a value is no subpath, or null.
  trouble =
    value:
    if !isString value then
      "The given value is of type ${typeOf value}, but a string was expected"
    else if value == "" then
      "The given string is empty"
    else if lib.hasPrefix "/" value then
      "The given string \"${value}\" starts with a `/`, representing an absolute path"
    else if match "(.*/)?\\.\\.(/.*)?" value != null then
      "The given string \"${value}\" contains a `..` component, which is not allowed in subpaths"
    else
      null;
  parts = text: builtins.filter (part: part != "" && part != ".") (lib.splitString "/" text);
  show = names: "./" + (if names == [ ] then "." else lib.concatStringsSep "/" names);
  demand =
    name: position: value: answer:
    assert assertMsg (trouble value == null) ''
      lib.path.${name}: ${position} is not a valid subpath string:
          ${trouble value}'';
    answer;

  # The names of a path, below the root.
  names = path: parts (toString path);
  demandPath =
    name: position: value: dot: answer:
    assert assertMsg (isPath value)
      "lib.path.${name}: ${position} is of type ${typeOf value}, but a path was expected${dot}";
    answer;
  # Store paths: /nix/store/<hash>-<name>, or /<hash> for one that is addressed by its content.
  inStore =
    path:
    let
      store = parts builtins.storeDir;
      own = names path;
    in
    lib.lists.hasPrefix store own
    && store != own
    && match ".{32}-.+" (lib.elemAt own (builtins.length store)) != null
    || own != [ ] && match "[0-9a-z]{52}" (lib.head own) != null;
in
{
  # path -> subpath -> path
  append =
    path: subpath:
    demandPath "append" "The first argument" path "" (
      demand "append" "Second argument" subpath (path + ("/" + subpath))
    );
  # Whether the second path is the first one or below it.
  hasPrefix =
    above:
    demandPath "hasPrefix" "First argument" above "" (
      below:
      demandPath "hasPrefix" "Second argument" below "" (lib.lists.hasPrefix (names above) (names below))
    );
  # The subpath that leads from the first path to the second.
  removePrefix =
    above:
    demandPath "removePrefix" "First argument" above "." (
      below:
      demandPath "removePrefix" "Second argument" below "." (
        if lib.lists.hasPrefix (names above) (names below) then
          show (lib.drop (builtins.length (names above)) (names below))
        else
          throw "lib.path.removePrefix: The first path argument \"${toString above}\" is not a component-wise prefix of the second path argument \"${toString below}\"."
      )
    );
  # The root, and the way from there.
  splitRoot =
    path:
    demandPath "splitRoot" "Argument" path "" {
      root = lib.converge dirOf path;
      subpath = show (names path);
    };
  hasStorePathPrefix = path: demandPath "hasStorePathPrefix" "Argument" path "" (inStore path);

  subpath = {
    isValid = value: trouble value == null;
    # A list of subpaths as one.
    join =
      values:
      let
        wrong = lib.lists.findFirstIndex (value: trouble value != null) null values;
      in
      if wrong == null then
        show (lib.concatMap parts values)
      else
        throw ''
          lib.path.subpath.join: Element at index ${toString wrong} is not a valid subpath string:
              ${trouble (lib.elemAt values wrong)}'';
    components = value: demand "subpath.components" "Argument" value (parts value);
    normalise = value: demand "subpath.normalise" "Argument" value (show (parts value));
  };
}
