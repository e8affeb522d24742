# Images that a pod names, and that no archive has.
{ pods, archives }:
let
  of = pod: map (container: container.image) (pod.initContainers or [ ] ++ pod.containers);
  missing = builtins.filter (image: !builtins.elem image archives) (builtins.concatLists (map of pods));
  add = all: image: if builtins.elem image all then all else all ++ [ image ];
in
builtins.sort builtins.lessThan (builtins.foldl' add [ ] missing)
