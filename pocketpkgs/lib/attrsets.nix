# Attribute sets.
{ lib }:
let
  # Follows a path of names into a value: found of what is there, or `missing`.
  follow =
    path: found: missing:
    let
      depth = builtins.length path;
      step =
        index: value:
        let
          name = builtins.elemAt path index;
        in
        if index == depth then
          found value
        else if value ? ${name} then
          step (index + 1) value.${name}
        else
          missing;
    in
    step 0;
in
rec {
  inherit (builtins)
    attrNames
    attrValues
    catAttrs
    getAttr
    hasAttr
    intersectAttrs
    isAttrs
    listToAttrs
    mapAttrs
    removeAttrs
    zipAttrsWith
    ;

  # [ "a" "b" ] -> default -> set -> set.a.b, or the default.
  attrByPath = path: follow path (value: value);
  hasAttrByPath = path: follow path (_: true) false;
  getAttrFromPath =
    path: attrByPath path (abort "cannot find attribute '${lib.concatStringsSep "." path}'");
  # [ "a" "b" ] -> value -> { a.b = value; }
  setAttrByPath = path: value: lib.foldr (name: inner: { ${name} = inner; }) value path;

  # The values of some names, as a list; the set of some names.
  attrVals = names: set: map (name: set.${name}) names;
  getAttrs = names: set: genAttrs names (name: set.${name});

  # { name, value } pairs, the elements of listToAttrs.
  nameValuePair = name: value: { inherit name value; };
  attrsToList = mapAttrsToList nameValuePair;
  # A set from names, and from anything by a function that gives pairs.
  genAttrs = names: f: genAttrs' names (name: nameValuePair name (f name));
  genAttrs' = xs: f: listToAttrs (map f xs);

  # Keeps the attributes for which keep name value holds; the recursive one goes into sets that were kept.
  filterAttrs =
    keep: set: removeAttrs set (lib.filter (name: !keep name set.${name}) (attrNames set));
  filterAttrsRecursive =
    keep: set:
    mapAttrs (_: value: if isAttrs value then filterAttrsRecursive keep value else value) (
      filterAttrs keep set
    );

  # Folds from the left, by name: (acc: name: value: acc) -> acc -> set -> acc.
  foldlAttrs =
    f: init: set:
    builtins.foldl' (acc: name: f acc name set.${name}) init (attrNames set);
  # Folds the values of each name over a list of sets, from the right.
  foldAttrs =
    f: init: sets:
    lib.foldr (set: acc: acc // mapAttrs (name: value: f value (acc.${name} or init)) set) { } sets;
  # All values, at any depth, for which wanted holds.
  collect =
    wanted: value:
    if wanted value then
      [ value ]
    else if isAttrs value then
      lib.concatMap (collect wanted) (attrValues value)
    else
      [ ];

  # { a = [ 1 2 ]; b = [ 3 ]; } -> [ { a = 1; b = 3; } { a = 2; b = 3; } ]
  cartesianProduct =
    lists:
    builtins.foldl' (
      sets: name: lib.concatMap (set: map (value: set // { ${name} = value; }) lists.${name}) sets
    ) [ { } ] (attrNames lists);
  mapCartesianProduct = f: lists: map f (cartesianProduct lists);

  # f name value gives a pair; a list element; a set (all sets are merged).
  mapAttrs' = f: set: listToAttrs (mapAttrsToList f set);
  mapAttrsToList = f: set: attrValues (mapAttrs f set);
  concatMapAttrs = f: set: builtins.foldl' lib.mergeAttrs { } (mapAttrsToList f set);
  # f path value for each value that is no set (or is one that the condition does not go into).
  mapAttrsRecursive = mapAttrsRecursiveCond (_: true);
  mapAttrsRecursiveCond =
    into: f:
    let
      at =
        path:
        mapAttrs (name: value: (if isAttrs value && into value then at else f) (path ++ [ name ]) value);
    in
    at [ ];

  optionalAttrs = condition: set: if condition then set else { };

  # Joins sets: f name values for the names given, or for all that occur.
  zipAttrs = zipAttrsWith (_name: values: values);
  mergeAttrsList = builtins.foldl' lib.mergeAttrs { };
  # lhs // rhs at every depth, until stop path lhs rhs says that rhs replaces.
  recursiveUpdateUntil =
    stop:
    let
      merge =
        path: old: new:
        let
          update =
            name: value:
            let
              here = path ++ [ name ];
              replaces = !old ? ${name} || stop here old.${name} value;
            in
            if replaces then value else merge here old.${name} value;
        in
        old // mapAttrs update new;
    in
    merge [ ];
  recursiveUpdate = recursiveUpdateUntil (
    _path: old: new:
    !(isAttrs old && isAttrs new)
  );
  # Replaces what is there already; new names are left out.
  overrideExisting = old: new: mapAttrs (name: value: new.${name} or value) old;

  # Whether a set has everything that a pattern has, at every depth.
  matchAttrs =
    pattern: set:
    let
      fits =
        name: wanted:
        set ? ${name}
        && (
          if isAttrs wanted then
            isAttrs set.${name} && matchAttrs wanted set.${name}
          else
            wanted == set.${name}
        );
    in
    assert isAttrs pattern;
    lib.all (name: fits name pattern.${name}) (attrNames pattern);

  # A path as it is written in Nix, with quotes where a name needs them.
  showAttrPath =
    path:
    if path == [ ] then
      "<root attribute path>"
    else
      lib.concatMapStringsSep "." lib.strings.escapeNixIdentifier path;

  isDerivation = value: value.type or null == "derivation";
  # Marks a set of packages as one that tools shall look into, or shall not.
  recurseIntoAttrs = set: set // { recurseForDerivations = true; };
  dontRecurseIntoAttrs = set: set // { recurseForDerivations = false; };

  # An output of a package, where it was not chosen already; else out, else the package.
  getOutput =
    output: pkg: if pkg.outputSpecified or false then pkg else pkg.${output} or pkg.out or pkg;
  # The first output of a list that the package has.
  getFirstOutput =
    outputs: pkg:
    let
      found = lib.filter (output: pkg ? ${output}) outputs;
    in
    if pkg.outputSpecified or false || found == [ ] then pkg else pkg.${builtins.head found};
  getBin = getOutput "bin";
  getLib = getOutput "lib";
  getDev = getOutput "dev";
  getMan = getOutput "man";
  getStatic = getFirstOutput [
    "static"
    "lib"
    "out"
  ];
  getInclude = getFirstOutput [
    "include"
    "dev"
    "out"
  ];
  chooseDevOutputs = map getDev;
}
