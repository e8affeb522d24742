# An image of an OCI layout as a Docker archive. The layout is in the store, so this needs no network and no hash.
{ pkgs, layout }:
{
  name,
  tag,
  digest,
}:
pkgs.runCommand "${name}-${tag}.tar"
  {
    nativeBuildInputs = [ pkgs.skopeo ];
    imageName = "registry.example.com/${name}";
    imageTag = tag;
  }
  ''
    found=$(skopeo inspect --format '{{.Digest}}' oci:${layout}:${name})
    if [ "$found" != "${digest}" ]; then
      echo "The layout has another image ${name} than the one that is pinned." >&2
      echo "  pinned: ${digest}" >&2
      echo "  found:  $found" >&2
      exit 1
    fi
    skopeo --insecure-policy --tmpdir "$TMPDIR" copy --quiet \
      oci:${layout}:${name} "docker-archive:$out:$imageName:$imageTag"
  ''
