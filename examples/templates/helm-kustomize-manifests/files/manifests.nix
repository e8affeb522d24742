# The chart with our values, patched by the overlay, as one file.
{
  runCommand,
  kubernetes-helm,
  kustomize,
  values,
}:
runCommand "manifests.yaml"
  {
    nativeBuildInputs = [
      kubernetes-helm
      kustomize
    ];
    values = builtins.toJSON values;
    passAsFile = [ "values" ];
  }
  ''
    # Helm writes to its home, and Kustomize reads only what is below its own folder.
    export HOME=$TMPDIR
    cp --recursive --no-preserve=mode ${./overlay} overlay
    helm template web-shop ${./chart} --namespace web-shop --kube-version 1.36 \
      --values "$valuesPath" > overlay/base.yaml
    kustomize build overlay > $out
  ''
