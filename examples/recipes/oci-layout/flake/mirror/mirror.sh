# mirror.sh LIST FOLDER: copies the images of LIST, by digest, into one OCI layout.
set -eu
jq --raw-output 'to_entries[] | "\(.key) \(.value.from)@\(.value.digest)"' "$1" |
  while read -r name source; do
    skopeo --insecure-policy copy --quiet --preserve-digests --src-tls-verify=false \
      "docker://$source" "oci:$2:$name"
  done
