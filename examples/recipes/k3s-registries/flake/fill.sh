# fill.sh ARCHIVE: puts the image of an archive into the registry, and says which digest it has on both sides.
set -eu
skopeo --insecure-policy copy --quiet --preserve-digests --dest-tls-verify=false \
  "oci-archive:$1" docker://127.0.0.1:5000/greet:1.0
echo "archive:  $(skopeo inspect --format '{{.Digest}}' "oci-archive:$1")"
echo "registry: $(crane digest 127.0.0.1:5000/greet:1.0)"
