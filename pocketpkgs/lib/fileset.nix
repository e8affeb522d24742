# Sets of files: what goes into the store is said, not filtered. The tree behind them is in file-tree.nix.
{ lib }:
let
  inherit (builtins)
    isList
    isPath
    pathExists
    readFileType
    typeOf
    ;
  inherit (lib.strings) isStringLike;
  tree = import ./file-tree.nix { inherit lib; };
  inherit (tree) make none ofPath;

  # A file set from a file set or a path; anything else is refused with what it is.
  coerce =
    context: value:
    if value._type or "" == "fileset" then
      value
    else if value ? _isLibCleanSourceWith then
      throw ''
        ${context} is a `lib.sources`-based value, but it should be a file set or a path instead.
            To convert a `lib.sources`-based value to a file set you can use `lib.fileset.fromSource`.
            Note that this only works for sources created from paths.''
    else if !isPath value && isStringLike value then
      throw ''
        ${context} ("${toString value}") is a string-like value, but it should be a file set or a path instead.
            Paths represented as strings are not supported by `lib.fileset`, use `lib.sources` or derivations instead.''
    else if !isPath value then
      throw "${context} is of type ${typeOf value}, but it should be a file set or a path instead."
    else if !pathExists value then
      throw ''
        ${context} (${toString value}) is a path that does not exist.
            To create a file set from a path that may not exist, use `lib.fileset.maybeMissing`.''
    else
      ofPath value;
  binary =
    name: positions: f: left: right:
    let
      argument = n: coerce "lib.fileset.${name}: ${lib.elemAt positions n}";
    in
    f (argument 0 left) (argument 1 right);
  arguments = [
    "First argument"
    "Second argument"
  ];

  fromGit =
    path:
    let
      context = "lib.fileset.gitTracked: Expected the argument";
      isRepository = pathExists (path + "/.git");
    in
    if !isPath path then
      throw "${context} to be a path, but it's a ${typeOf path} instead."
    else if readFileType path != "directory" then
      throw "${context} (${toString path}) to be a directory, but it's a file instead."
    else if lib.path.hasStorePathPrefix path then
      if !isRepository then
        ofPath path
      else
        throw ''
          lib.fileset.gitTracked: The argument (${toString path}) is a store path within a working tree of a Git repository.
              This indicates that a source directory was imported into the store using a method such as `import "''${./.}"` or `path:.`.
              This function currently does not support such a use case, since it currently relies on `builtins.fetchGit`.
              You could make this work by using a fetcher such as `fetchGit` instead of copying the whole repository.
              If you can't avoid copying the repo to the store, see https://github.com/NixOS/nix/issues/9292.''
    else if !isRepository then
      throw "${context} (${toString path}) to point to a local working tree of a Git repository, but it's not."
    else
      make path (
        tree.scan (_name: type: type)
          (builtins.fetchGit {
            url = path;
            shallow = true;
          }).outPath
      );
in
{
  empty = none;
  isFileset = value: value._type or "" == "fileset" || (isPath value && pathExists value);

  # A path that may not be there: then the set is empty.
  maybeMissing =
    path:
    if isPath path then
      if pathExists path then ofPath path else none
    else if isStringLike path then
      throw "lib.fileset.maybeMissing: Argument (\"${toString path}\") is a string-like value, but it should be a path instead."
    else
      throw "lib.fileset.maybeMissing: Argument is of type ${typeOf path}, but it should be a path instead.";

  # What is in one of the sets, in both, in the first but not in the second.
  union = binary "union" arguments (
    a: b:
    tree.union [
      a
      b
    ]
  );
  unions =
    sets:
    if isList sets then
      tree.union (lib.imap0 (n: coerce "lib.fileset.unions: Element ${toString n}") sets)
    else
      throw "lib.fileset.unions: Argument is of type ${typeOf sets}, but it should be a list instead.";
  intersection = binary "intersection" arguments tree.intersection;
  difference = binary "difference" [
    "First argument (positive set)"
    "Second argument (negative set)"
  ] tree.difference;

  # The files below a path for which a function of { name, type, hasExt, … } holds.
  fileFilter =
    predicate: path:
    let
      future = "lib.fileset.fileFilter: The predicate function passed as the first argument must be able to handle extra attributes for future compatibility. If you're using `{ name, file, hasExt }:`, use `{ name, file, hasExt, ... }:` instead.";
      keep =
        name: type:
        let
          wanted = predicate {
            inherit name type;
            hasExt = ext: lib.hasSuffix ".${ext}" name;
            ${future} = null;
          };
        in
        if wanted then type else null;
    in
    if !lib.isFunction predicate then
      throw "lib.fileset.fileFilter: First argument is of type ${typeOf predicate}, but it should be a function instead."
    else if path._type or "" == "fileset" then
      throw ''
        lib.fileset.fileFilter: Second argument is a file set, but it should be a path instead.
            If you need to filter files in a file set, use `intersection fileset (fileFilter pred ./.)` instead.''
    else if !isPath path then
      throw "lib.fileset.fileFilter: Second argument is of type ${typeOf path}, but it should be a path instead."
    else if !pathExists path then
      throw "lib.fileset.fileFilter: Second argument (${toString path}) is a path that does not exist."
    else if readFileType path == "directory" then
      make path (tree.scan keep path)
    else
      make (dirOf path) { ${baseNameOf path} = keep (baseNameOf path) (readFileType path); };

  # The files of a repository that git tracks.
  gitTracked = fromGit;

  # What a lib.sources value lets through.
  fromSource =
    source:
    let
      path = if source ? _isLibCleanSourceWith then source.origSrc else source;
    in
    if !isPath path && isStringLike path then
      throw ''
        lib.fileset.fromSource: The source origin of the argument is a string-like value ("${toString path}"), but it should be a path instead.
            Sources created from paths in strings cannot be turned into file sets, use `lib.sources` or derivations instead.''
    else if !isPath path then
      throw "lib.fileset.fromSource: The source origin of the argument is of type ${typeOf path}, but it should be a path instead."
    else if !pathExists path then
      throw "lib.fileset.fromSource: The source origin (${toString path}) of the argument is a path that does not exist."
    else if source ? _isLibCleanSourceWith && readFileType path == "directory" then
      make path (tree.scanPaths source.filter path)
    else
      ofPath path;

  # All files of a set, as paths.
  toList = set: tree.toList (coerce "lib.fileset.toList: Argument" set);

  # A source that has the files of the set, and nothing else, below root.
  toSource =
    { root, fileset }:
    let
      context = "lib.fileset.toSource: `root`";
      set = coerce "lib.fileset.toSource: `fileset`" fileset;
      base = toString set._base;
      filter = tree.toFilter root set;
    in
    if root ? _isLibCleanSourceWith then
      throw ''
        ${context} is a `lib.sources`-based value, but it should be a path instead.
            To use a `lib.sources`-based value, convert it to a file set using `lib.fileset.fromSource` and pass it as `fileset`.
            Note that this only works for sources created from paths.''
    else if !isPath root && isStringLike root then
      throw ''
        ${context} (${toString root}) is a string-like value, but it should be a path instead.
            Paths in strings are not supported by `lib.fileset`, use `lib.sources` or derivations instead.''
    else if !isPath root then
      throw "${context} is of type ${typeOf root}, but it should be a path instead."
    else if !pathExists root then
      throw "${context} (${toString root}) is a path that does not exist."
    else if readFileType root != "directory" then
      throw ''
        ${context} (${toString root}) is a file, but it should be a directory instead. Potential solutions:
            - If you want to import the file into the store _without_ a containing directory, use string interpolation or `builtins.path` instead of this function.
            - If you want to import the file into the store _with_ a containing directory, set `root` to the containing directory, such as ${toString (dirOf root)}, and set `fileset` to the file path.''
    else if set._base != null && !lib.path.hasPrefix root set._base then
      throw ''
        lib.fileset.toSource: `fileset` could contain files in ${base}, which is not under the `root` (${toString root}). Potential solutions:
            - Set `root` to ${base} or any directory higher up. This changes the layout of the resulting store path.
            - Set `fileset` to a file set that cannot contain files outside the `root` (${toString root}). This could change the files included in the result.''
    else
      lib.cleanSourceWith {
        inherit filter;
        name = "source";
        src = root;
      };
}
