{ pkgs, manifests }:
let
  images = pkgs.callPackage ./images.nix { };
in
{
  # Helm's own opinion of the chart.
  lint = pkgs.runCommand "lint" { nativeBuildInputs = [ pkgs.kubernetes-helm ]; } ''
    export HOME=$TMPDIR
    helm lint --strict --set port=80 ${../chart} > $out
  '';

  # Every object is of a kind that kubectl knows, with the fields of that kind.
  types =
    pkgs.runCommand "types"
      {
        nativeBuildInputs = [
          pkgs.jq
          pkgs.kubectl
          pkgs.yq-go
        ];
      }
      ''
        bash ${./types.sh} ${manifests} > $out
      '';

  # The manifests name the images of images.txt, no more and no less.
  images = pkgs.runCommand "images" { nativeBuildInputs = [ images ]; } ''
    list-images ${manifests} > $out
    diff ${../images.txt} $out
  '';
}
