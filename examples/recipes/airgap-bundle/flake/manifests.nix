# The chart with values of its own, patched by the overlay, as one file.
{ pkgs, values }:
pkgs.runCommand "manifests.yaml"
  {
    nativeBuildInputs = [
      pkgs.kubernetes-helm
      pkgs.kustomize
    ];
    values = builtins.toJSON values;
    passAsFile = [ "values" ];
  }
  ''
    export HOME=$TMPDIR
    cp --recursive --no-preserve=mode ${./overlay} overlay
    helm template greet ${./chart} --namespace web --values "$valuesPath" > overlay/base.yaml
    kustomize build overlay > $out
  ''
