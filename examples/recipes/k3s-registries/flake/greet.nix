# An image, the archive that nodes import, and a pod that names the image by its digest.
{ pkgs }:
let
  inherit (pkgs) lib;
  reference = "registry.example.com/greet:1.0";
in
rec {
  image = pkgs.dockerTools.buildLayeredImage {
    name = "registry.example.com/greet";
    tag = "1.0";
    config.Entrypoint = [ (lib.getExe pkgs.hello) ];
  };

  # region archive
  # An OCI archive has the image's manifest in it, and so its digest.
  archive =
    name:
    pkgs.runCommand name { nativeBuildInputs = [ pkgs.skopeo ]; } ''
      skopeo --insecure-policy --tmpdir "$TMPDIR" copy --quiet \
        docker-archive:${image} oci-archive:$out:${reference}
    '';
  # endregion archive

  # region pod
  # The digest is read from the archive, so the two cannot differ.
  pod =
    archive:
    pkgs.runCommand "greet.yaml" { nativeBuildInputs = [ pkgs.skopeo ]; } ''
      digest=$(skopeo --tmpdir "$TMPDIR" inspect --format '{{.Digest}}' oci-archive:${archive})
      sed "s,@digest@,$digest," ${./greet.yaml} > $out
    '';
  # endregion pod
}
