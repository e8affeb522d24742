# Entries that say what they come after and before, in place of a list's order.
{ lib }:
rec {
  empty = { };
  isEntry = entry: entry ? data && entry ? after && entry ? before;
  isDag = dag: builtins.isAttrs dag && lib.all isEntry (builtins.attrValues dag);

  /**
    An entry that comes before some and after others, by their names.

    `entryBetween :: [String] -> [String] -> a -> Entry`
  */
  entryBetween = before: after: data: { inherit data before after; };
  entryAnywhere = entryBetween [ ] [ ];
  entryAfter = entryBetween [ ];
  entryBefore = before: entryBetween before [ ];

  # Each entry's data through a function of its name and data.
  map = f: lib.mapAttrs (name: entry: entry // { data = f name entry.data; });

  /**
    `{ result = [ { name, data } … ]; }`, or `{ cycle, loops }` where there is no order.

    `topoSort :: { Entry } -> { … }`
  */
  topoSort =
    dag:
    let
      # "a before b" is the same as "b after a".
      nodes = lib.mapAttrsToList (name: entry: {
        inherit name;
        inherit (entry) data;
        after = entry.after ++ lib.filter (other: lib.elem name dag.${other}.before) (lib.attrNames dag);
      }) dag;
      sorted = lib.toposort (a: b: lib.elem a.name b.after) nodes;
    in
    if sorted ? result then
      { result = lib.map (node: { inherit (node) name data; }) sorted.result; }
    else
      sorted;
}
