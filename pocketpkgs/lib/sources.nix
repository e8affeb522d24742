# Sources that leave files out. lib.fileset says the same with sets of files.
{ lib }:
let
  inherit (builtins) match;
  # A source is a path, or what cleanSourceWith has made of one.
  open =
    src:
    if src ? _isLibCleanSourceWith then
      src
    else
      {
        origSrc = src;
        filter = _path: _type: true;
        name = "source";
      };
  versionControl = [
    ".svn"
    "CVS"
    ".hg"
    ".jj"
    ".pijul"
    "_darcs"
  ];
in
rec {
  inherit (builtins) filterSource;

  # Leaves out version control, files of editors and of builds, and links to results.
  cleanSourceFilter =
    path: type:
    let
      name = baseNameOf path;
      endsWith = suffix: lib.hasSuffix suffix name;
    in
    !(
      name == ".git"
      || (type == "directory" && builtins.elem name versionControl)
      || lib.any endsWith [
        "~"
        ".o"
        ".so"
      ]
      || match "\\.(.*\\.)?sw[a-z]" name != null
      || (type == "symlink" && lib.hasPrefix "result" name)
      || type == "unknown"
    );
  cleanSource =
    src:
    cleanSourceWith {
      inherit src;
      filter = cleanSourceFilter;
    };
  # A source with a filter (path -> type -> bool), on top of those that it has already.
  cleanSourceWith =
    {
      src,
      filter ? _path: _type: true,
      name ? null,
    }:
    let
      original = open src;
      self = {
        _isLibCleanSourceWith = true;
        inherit (original) origSrc;
        name = lib.defaultTo original.name name;
        filter = path: type: filter path type && original.filter path type;
        outPath = builtins.path {
          inherit (self) filter name;
          path = self.origSrc;
        };
      };
    in
    self;
  # Keeps what matches one of some regular expressions; folders have to match as well.
  sourceByRegex =
    src: patterns:
    let
      root = toString (open src).origSrc + "/";
    in
    cleanSourceWith {
      inherit src;
      filter =
        path: _type: lib.any (pattern: match pattern (lib.removePrefix root path) != null) patterns;
    };
  # Keeps folders, and files with one of some endings.
  sourceFilesBySuffices =
    src: suffixes:
    cleanSourceWith {
      inherit src;
      filter =
        path: type:
        type == "directory" || lib.any (suffix: lib.hasSuffix suffix (baseNameOf path)) suffixes;
    };

  pathHasContext = builtins.hasContext;
  canCleanSource = src: src ? _isLibCleanSourceWith || !pathHasContext (toString src);
}
