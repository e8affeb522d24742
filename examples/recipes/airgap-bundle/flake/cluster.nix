# Manifests and images, only if the images are the ones that the manifests name.
{
  pkgs,
  manifests,
  archives,
}:
pkgs.runCommand "cluster"
  {
    nativeBuildInputs = [
      pkgs.jq
      pkgs.yq-go
    ];
    inherit archives;
  }
  ''
    mkdir --parents $out/images
    bash ${./same-images.sh} ${manifests} $archives > $out/images.txt || {
      cat $out/images.txt
      exit 1
    }
    ln --symbolic ${manifests} $out/manifests.yaml
    for archive in $archives; do ln --symbolic $archive $out/images/$(stripHash $archive); done
  ''
