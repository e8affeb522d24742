# Images that a pod names, and that no archive has.
{ pods, archives }:
let
  containers = builtins.concatMap (pod: pod.containers ++ pod.initContainers or [ ]) pods;
  named = builtins.groupBy (container: container.image) containers;
in
builtins.attrNames (removeAttrs named archives)
