# review.sh OLD NEW: prints the names of the inputs whose revision differs between two lock files, as a JSON list.
OLD=$(cat "$1") NEW=$(cat "$2") nix eval --impure --json --expr '
  let
    nodes = name: (builtins.fromJSON (builtins.getEnv name)).nodes;
    rev = set: name: set.${name}.locked.rev or null;
  in
  builtins.filter (name: rev (nodes "NEW") name != rev (nodes "OLD") name) (builtins.attrNames (nodes "NEW"))'
