# Images that a pod names, and that no archive has.
{ pods, archives }:
builtins.filter (image: !builtins.elem image archives) (
  builtins.concatMap (pod: map (container: container.image) pod.containers) pods
)
