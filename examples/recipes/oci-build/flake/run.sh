# run.sh ARCHIVE [PROGRAM]: unpacks an image, and runs its entrypoint or PROGRAM with the image as the whole file system.
set -eu
work=$(mktemp --directory)
skopeo --insecure-policy copy --quiet "docker-archive:$1" "oci:$work/oci:image"
umoci --log=error unpack --rootless --image "$work/oci:image" "$work/bundle"
config=$work/bundle/config.json
mapfile -t environment < <(jq --raw-output '.process.env[]' "$config")
if [ $# -gt 1 ]; then program=$2; else program=$(jq --raw-output '.process.args[0]' "$config"); fi
uid=$(jq .process.user.uid "$config")
env --ignore-environment "${environment[@]}" \
  unshare --user --map-user "$uid" --root "$work/bundle/rootfs" "$program"
