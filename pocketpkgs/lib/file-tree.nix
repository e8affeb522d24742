# The tree behind a file set: a folder that it lies in, and what of it is meant.
# A node is null (nothing), "directory" (all below), another type (a file), or a set of nodes by name;
# a name that a set does not have is null.
{ lib }:
let
  inherit (builtins)
    isAttrs
    isString
    length
    mapAttrs
    readDir
    readFileType
    ;
  names = path: lib.path.subpath.components (lib.path.splitRoot path).subpath;
  # The nodes right below a node.
  below = path: node: if node == "directory" then readDir path else node;

  # A set's tree as it is seen from another folder, above its own or below it; null where it is elsewhere.
  seenFrom =
    folder: set:
    let
      here = names folder;
      own = names set._base;
      shared = length (lib.lists.commonPrefix here own);
      descend = node: name: if isAttrs node then node.${name} or null else node;
    in
    if shared == length here then
      lib.setAttrByPath (lib.drop shared own) set._tree
    else if shared == length own then
      builtins.foldl' descend set._tree (lib.drop shared here)
    else
      null;
  both =
    nodes:
    let
      whole = lib.findFirst isString null nodes;
      some = builtins.filter (node: node != null) nodes;
    in
    if whole != null then
      whole
    else if some == [ ] then
      null
    else
      builtins.zipAttrsWith (_: both) some;
  common =
    a: b:
    if a == null || b == null then
      null
    else if isString b then
      a
    else if isString a then
      b
    else
      mapAttrs (name: common a.${name}) (builtins.intersectAttrs a b);
  without =
    path: a: b:
    if a == null || isString b then
      null
    else if b == null then
      a
    else
      mapAttrs (name: node: without (path + "/${name}") node (b.${name} or null)) (below path a);
  # A tree without folders in which there is no file.
  prune =
    path: node:
    if node == "directory" || isAttrs node then
      let
        nodes = lib.filterAttrs (_: x: x != null) (
          mapAttrs (name: prune (path + "/${name}")) (below path node)
        );
      in
      if nodes == { } then null else nodes
    else
      node;
in
rec {
  make = base: node: {
    _type = "fileset";
    _base = base;
    _tree = node;
    # Comes first by name when a set is evaluated deeply, as by mistake.
    _noEval = throw ''
      lib.fileset: Directly evaluating a file set is not supported.
        To turn it into a usable source, use `lib.fileset.toSource`.
        To pretty-print the contents, use `lib.fileset.trace` or `lib.fileset.traceVal`.'';
  };
  none = make null null;
  ofPath =
    path:
    if readFileType path == "directory" then
      make path "directory"
    else
      make (dirOf path) { ${baseNameOf path} = readFileType path; };

  # The tree of a folder; keep name type, or keep path type, gives the node of each file.
  scan =
    keep: folder:
    mapAttrs (
      name: type: if type == "directory" then scan keep (folder + "/${name}") else keep name type
    ) (readDir folder);
  scanPaths =
    filter: folder:
    mapAttrs (
      name: type:
      let
        path = folder + "/${name}";
      in
      if !filter (toString path) type then
        null
      else if type == "directory" then
        scanPaths filter path
      else
        type
    ) (readDir folder);

  union =
    sets:
    let
      some = builtins.filter (set: set._base != null) sets;
      first = (builtins.head some)._base;
      shared = builtins.foldl' lib.lists.commonPrefix (names first) (map (set: names set._base) some);
      # Up from a folder that there is: in a flake, a path from / would be another one.
      base = lib.pipe first (lib.replicate (length (names first) - length shared) dirOf);
    in
    if some == [ ] then none else make base (both (map (seenFrom base) some));
  intersection =
    a: b:
    let
      lower = if lib.path.hasPrefix a._base b._base then b else a;
    in
    if a._base == null || b._base == null then
      none
    else
      make lower._base (common (seenFrom lower._base a) (seenFrom lower._base b));
  difference =
    a: b:
    if a._base == null || b._base == null then
      a
    else
      make a._base (without a._base a._tree (seenFrom a._base b));

  toList =
    set:
    let
      list =
        path: node:
        if node == "directory" || isAttrs node then
          lib.concatLists (lib.mapAttrsToList (name: list (path + "/${name}")) (below path node))
        else
          lib.optional (node != null) path;
    in
    if set._base == null then [ ] else list set._base set._tree;

  # A filter for builtins.path on a folder: is there a file of the set at or below a path?
  toFilter =
    root: set:
    let
      start = builtins.stringLength (toString root) + (if dirOf root == root then 0 else 1);
      pruned = prune root (seenFrom root set);
      names = path: lib.splitString "/" (lib.substring start (-1) path);
      has = path: lib.attrByPath (names path) null pruned != null;
    in
    path: type:
    set._base != null
    && has path
    && (
      type != "unknown"
      || throw ''
        lib.fileset.toSource: `fileset` contains a file that cannot be added to the store: ${path}
              This file is neither a regular file nor a symlink, the only file types supported by the Nix store.
              Therefore the file set cannot be added to the Nix store as is. Make sure to not include that file to avoid this error.''
    );
}
