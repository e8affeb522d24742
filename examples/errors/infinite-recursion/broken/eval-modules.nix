# The module system in miniature: it first collects the modules that `imports`
# names, then merges their `config`, and gives the merged `config` to all.
main:
let
  collect =
    file:
    let
      module = import file { inherit config; };
    in
    [ module ] ++ builtins.concatMap collect (module.imports or [ ]);

  config = builtins.foldl' (merged: module: merged // module.config) { } (collect main);
in
config
