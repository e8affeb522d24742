# shellcheck shell=bash
# try-image [PROGRAM [ARGUMENT...]]: unpacks the image and runs its entrypoint, or PROGRAM, with nothing else to be seen.
# The network is this machine's.
work=$(mktemp --directory)
trap 'chmod -R u+w "$work" && rm -r "$work"' EXIT
mkdir "$work/archive" "$work/root"
tar --extract --file "${archive:?}" --directory "$work/archive"
for layer in $(jq --raw-output '.[0].Layers[]' "$work/archive/manifest.json"); do
  tar --extract --file "$work/archive/$layer" --directory "$work/root"
done

config=$work/archive/$(jq --raw-output '.[0].Config' "$work/archive/manifest.json")
mapfile -t environment < <(jq --raw-output '.config.Env[]?' "$config")
mapfile -t user < <(jq --raw-output '.config.User | split(":")[]' "$config")
[ $# -gt 0 ] || mapfile -t entrypoint < <(jq --raw-output '.config.Entrypoint[]' "$config")

env --ignore-environment "${environment[@]}" \
  "$(type -P unshare)" --user --map-user "${user[0]}" --map-group "${user[1]}" --root "$work/root" -- \
  "${@:-${entrypoint[@]}}"
