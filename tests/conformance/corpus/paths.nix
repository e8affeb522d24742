{ lib }:
let
  inherit (lib.path) subpath;
  root = ../fixtures/tree;
in
{
  values = {
    append = map toString [ (lib.path.append /foo "bar/baz") (lib.path.append /foo "./bar//baz/./boo") (lib.path.append /. "a") (lib.path.append /foo ".") ];
    hasPrefix = [ (lib.path.hasPrefix /foo /foo/bar) (lib.path.hasPrefix /foo /foobar) (lib.path.hasPrefix /foo /foo) (lib.path.hasPrefix /. /foo) ];
    removePrefix = [ (lib.path.removePrefix /foo /foo/bar/baz) (lib.path.removePrefix /foo /foo) (lib.path.removePrefix /. /foo) ];
    splitRoot = [ (lib.path.splitRoot /foo/bar).subpath (lib.path.splitRoot /.).subpath (toString (lib.path.splitRoot /foo).root) ];
    hasStorePathPrefix = map lib.path.hasStorePathPrefix [ /foo (/. + "${builtins.storeDir}/nvl9ic0pj1fpyln3zaqrf4cclbqdfn1j-foo/bar") (/. + builtins.storeDir) ];
    "subpath.isValid" = map subpath.isValid [ null "" "/foo" "foo/../bar" ".." "foo/bar" "./foo//bar/" "..." "a.." 1 ];
    "subpath.join" = [ (subpath.join [ "foo" "bar/baz" ]) (subpath.join [ "./foo" "." "bar//./baz/" ]) (subpath.join [ ]) ];
    "subpath.components" = map subpath.components [ "." "foo" "./foo//bar/./baz/" ];
    "subpath.normalise" = map subpath.normalise [ "foo//bar" "foo/./bar" "./foo/" "." "foo/." ];
    pathType = map lib.pathType [ root (root + "/README.md") (root + "/result") ];
    pathIsDirectory = map lib.pathIsDirectory [ root (root + "/README.md") (root + "/absent") ];
    pathIsRegularFile = map lib.pathIsRegularFile [ root (root + "/README.md") (root + "/absent") (root + "/result") ];
    listFilesRecursive = map (path: lib.removePrefix (toString root) (toString path)) (lib.filesystem.listFilesRecursive root);
    readDir = lib.readDir root;
    isPath = map lib.isPath [ root "a" ];
  };
  errors = {
    "append: a string" = lib.path.append "/foo" "bar";
    "append: above" = lib.path.append /foo "../bar";
    "append: absolute" = lib.path.append /foo "/bar";
    "append: empty" = lib.path.append /foo "";
    "append: a number" = lib.path.append /foo 1;
    "hasPrefix: a string" = lib.path.hasPrefix "/foo" /foo;
    "hasPrefix: a string behind" = lib.path.hasPrefix /foo "/foo";
    "removePrefix: no prefix" = lib.path.removePrefix /foo /bar;
    "removePrefix: a string" = lib.path.removePrefix "/foo" /foo;
    "removePrefix: a string behind" = lib.path.removePrefix /foo "/foo/bar";
    "splitRoot: a string" = lib.path.splitRoot "/foo";
    "hasStorePathPrefix: a set" = lib.path.hasStorePathPrefix { };
    "subpath.join: not valid" = subpath.join [ "a" "/b" ];
    "subpath.join: above" = subpath.join [ "a" "../b" ];
    "subpath.join: not a string" = subpath.join [ "a" "b" null ];
    "subpath.components: not valid" = subpath.components "../b";
    "subpath.normalise: not valid" = subpath.normalise "";
    "pathType: not there" = lib.pathType (root + "/absent");
    "listFilesRecursive: not a folder" = lib.filesystem.listFilesRecursive (root + "/README.md");
  };
}
