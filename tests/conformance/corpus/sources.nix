{ lib }:
let
  root = ../fixtures/tree;
  list = folder: lib.mapAttrs (name: type: if type == "directory" then list "${folder}/${name}" else type) (builtins.readDir folder);
in
{
  values = {
    cleanSource = list (lib.cleanSource root);
    cleanSourceFilter = map (x: lib.cleanSourceFilter "/a/${x.name}" x.type) [
      { name = ".git"; type = "directory"; }
      { name = ".git"; type = "regular"; }
      { name = ".svn"; type = "directory"; }
      { name = ".svn"; type = "regular"; }
      { name = "a~"; type = "regular"; }
      { name = ".a.swp"; type = "regular"; }
      { name = ".swp"; type = "regular"; }
      { name = "swp"; type = "regular"; }
      { name = "x.o"; type = "regular"; }
      { name = "x.so"; type = "regular"; }
      { name = "result-bin"; type = "symlink"; }
      { name = "result"; type = "regular"; }
      { name = "socket"; type = "unknown"; }
      { name = "main.c"; type = "regular"; }
    ];
    cleanSourceWith = list (lib.cleanSourceWith { src = root; filter = path: type: type == "directory" || lib.hasSuffix ".md" path; });
    "cleanSourceWith: name" = (lib.cleanSourceWith { src = root; name = "mine"; }).name;
    "cleanSourceWith: filters add up" = list (lib.cleanSourceWith { src = lib.cleanSource root; filter = path: type: baseNameOf path != "docs"; });
    "cleanSourceWith: the name is kept" = (lib.cleanSource (lib.cleanSourceWith { src = root; name = "mine"; })).name;
    "cleanSourceWith: attributes" = builtins.attrNames (lib.cleanSource root);
    "cleanSourceWith: the store path" = toString (lib.cleanSource root);
    sourceByRegex = list (lib.sourceByRegex root [ "src" "src/.*\\.c" ".*\\.md" ]);
    "sourceByRegex: on a source" = list (lib.sourceByRegex (lib.cleanSource root) [ "^docs.*$" ]);
    sourceFilesBySuffices = list (lib.sourceFilesBySuffices root [ ".c" ".md" ]);
    canCleanSource = [ (lib.canCleanSource root) (lib.canCleanSource (lib.cleanSource root)) (lib.canCleanSource "${root}") ];
    pathHasContext = map lib.pathHasContext [ "a" "${root}" ];
  };
  errors = {
    "cleanSource: a missing path" = toString (lib.cleanSource (root + "/absent"));
    "cleanSourceWith: an unknown argument" = lib.cleanSourceWith { source = root; };
    "sourceByRegex: not a list" = toString (lib.sourceByRegex root "src");
    "sourceFilesBySuffices: not a list" = toString (lib.sourceFilesBySuffices root ".c");
  };
}
