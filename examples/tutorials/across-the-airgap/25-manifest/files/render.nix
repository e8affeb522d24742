# The manifests as the site gets them: one file, and every object in one namespace.
{ pkgs }:
pkgs.runCommand "manifests.yaml" { nativeBuildInputs = [ pkgs.kustomize ]; } ''
  cp --recursive --no-preserve=mode ${./manifests} work
  cd work
  kustomize create --autodetect --namespace clock
  kustomize build > $out
''
