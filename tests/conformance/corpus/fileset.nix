{ lib }:
let
  fs = lib.fileset;
  root = ../fixtures/tree;
  names = set: map (path: lib.removePrefix (toString ../fixtures + "/") (toString path)) (fs.toList set);
  # What is in the store then.
  list = folder: lib.mapAttrs (name: type: if type == "directory" then list "${folder}/${name}" else type) (builtins.readDir folder);
  source = fileset: list (fs.toSource { inherit root fileset; });
  string = toString root;
in
{
  values = {
    "toList: a folder" = names root;
    "toList: a file" = names (root + "/README.md");
    union = names (fs.union (root + "/docs") (root + "/src/main.c"));
    "union: one in the other" = names (fs.union root (root + "/docs"));
    unions = names (fs.unions [ (root + "/README.md") (root + "/src") (fs.maybeMissing (root + "/absent")) ]);
    "unions: none" = names (fs.unions [ ]);
    "unions: different folders" = names (fs.unions [ (root + "/src/lib.nix") ../fixtures/data.json ]);
    intersection = names (fs.intersection (root + "/src") (fs.fileFilter (file: file.hasExt "nix") root));
    "intersection: of siblings" = names (fs.intersection (root + "/src") (root + "/docs"));
    "intersection: a folder in a folder" = names (fs.intersection root (root + "/docs"));
    "intersection: with nothing" = names (fs.intersection root fs.empty);
    difference = names (fs.difference root (root + "/src"));
    "difference: everything" = names (fs.difference (root + "/src") root);
    "difference: of siblings" = names (fs.difference (root + "/src") (root + "/docs"));
    "difference: a file" = names (fs.difference (root + "/docs") (root + "/docs/b9.md"));
    "difference: nothing" = names (fs.difference (root + "/docs") fs.empty);
    fileFilter = names (fs.fileFilter (file: file.hasExt "md") root);
    "fileFilter: name and type" = names (fs.fileFilter (file: file.name == "result" && file.type == "symlink") root);
    "fileFilter: a file" = [ (names (fs.fileFilter (file: true) (root + "/README.md"))) (names (fs.fileFilter (file: false) (root + "/README.md"))) ];
    "fileFilter: with an ellipsis" = names (fs.fileFilter ({ name, hasExt, ... }: hasExt "c" && name == "main.c") root);
    maybeMissing = [ (names (fs.maybeMissing (root + "/absent"))) (names (fs.maybeMissing (root + "/docs"))) ];
    gitTracked = names (fs.gitTracked ../fixtures/repository);
    "gitTracked: with others" = names (fs.intersection (fs.gitTracked ../fixtures/repository) (fs.unions [ ../fixtures/repository/sub ../fixtures/repository/untracked ]));
    fromSource = names (fs.fromSource (lib.sources.cleanSource root));
    "fromSource: a path" = names (fs.fromSource (root + "/docs"));
    toSource = source (fs.unions [ (root + "/src/main.c") (root + "/docs") ]);
    "toSource: everything" = source root;
    "toSource: nothing" = source fs.empty;
    "toSource: folders without files are left out" = source (fs.fileFilter (file: file.hasExt "c") root);
    "toSource: a folder below the root" = list (fs.toSource { root = ../fixtures; fileset = root + "/docs"; });
    "toSource: the same store path" = [ (toString (fs.toSource { inherit root; fileset = root + "/docs"; })) (toString (fs.toSource { inherit root; fileset = fs.difference root (root + "/docs"); })) ];
    "toSource: its attributes" = builtins.attrNames (fs.toSource { inherit root; fileset = root; });
    isFileset = map fs.isFileset [ root fs.empty "a" 1 { } ];
  };
  errors = {
    "toSource: root is a string" = fs.toSource { root = string; fileset = root; };
    "toSource: root is a number" = fs.toSource { root = 1; fileset = root; };
    "toSource: root is a file" = fs.toSource { root = root + "/README.md"; fileset = root + "/README.md"; };
    "toSource: root is not there" = fs.toSource { root = root + "/absent"; fileset = root; };
    "toSource: root is a source" = fs.toSource { root = lib.cleanSource root; fileset = root; };
    "toSource: files outside of root" = fs.toSource { root = root + "/src"; fileset = root; };
    "toSource: a file beside root" = fs.toSource { root = root + "/src"; fileset = root + "/README.md"; };
    "toSource: the file set is a string" = fs.toSource { inherit root; fileset = string; };
    "toSource: the file set is not there" = fs.toSource { inherit root; fileset = root + "/absent"; };
    "toSource: the file set is a list" = fs.toSource { inherit root; fileset = [ root ]; };
    "toSource: the file set is a source" = fs.toSource { inherit root; fileset = lib.cleanSource root; };
    "toSource: without a root" = fs.toSource { fileset = root; };
    "union: a missing path" = fs.toList (fs.union (root + "/absent") root);
    "union: a string" = fs.toList (fs.union root "string");
    "unions: not a list" = fs.unions root;
    "unions: an element is missing" = fs.toList (fs.unions [ root (root + "/absent") ]);
    "unions: an element is a number" = fs.toList (fs.unions [ root 1 ]);
    "intersection: a string" = fs.toList (fs.intersection "string" root);
    "intersection: a missing path" = fs.toList (fs.intersection root (root + "/absent"));
    "difference: a missing path" = fs.toList (fs.difference root (root + "/absent"));
    "difference: a set" = fs.toList (fs.difference { } root);
    "fileFilter: not a function" = fs.fileFilter "md" root;
    "fileFilter: a file set" = fs.fileFilter (file: true) (fs.union root root);
    "fileFilter: a string" = fs.fileFilter (file: true) string;
    "fileFilter: a missing path" = fs.fileFilter (file: true) (root + "/absent");
    "fileFilter: without an ellipsis" = fs.toList (fs.fileFilter ({ name }: true) root);
    "maybeMissing: a string" = fs.maybeMissing string;
    "maybeMissing: a list" = fs.maybeMissing [ ];
    "gitTracked: not a repository" = fs.toList (fs.gitTracked root);
    "gitTracked: a string" = fs.toList (fs.gitTracked string);
    "gitTracked: a file" = fs.toList (fs.gitTracked (root + "/README.md"));
    "fromSource: a string" = fs.fromSource string;
    "fromSource: a missing path" = fs.fromSource (root + "/absent");
    "fromSource: a number" = fs.fromSource 1;
    "toList: a string" = fs.toList string;
    "evaluating a file set" = fs.union root root;
  };
}
