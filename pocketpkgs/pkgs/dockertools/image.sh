# image.sh conf.json: writes a Docker archive to stdout. The layers are those of fromImage, of store paths, and the root's.
set -eu -o pipefail
conf=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
get() { jq -r "$1 // empty" "$conf"; }
mkdir "$work/image"
cd "$work/image"

archive() { tar --sort=name --format=gnu --mtime=@1 --owner="$(get .uid)" --group="$(get .gid)" --numeric-owner "$@"; }
digests=() names=()
# Takes a layer's file into the image, under its digest.
add() {
  local digest
  digest=$(sha256sum "$1" | cut -d' ' -f1)
  mkdir -p "$digest"
  mv "$1" "$digest/layer.tar"
  digests+=("sha256:$digest") names+=("$digest/layer.tar")
}

echo '{}' >"$work/base.json"
base=$(get .fromImage)
if [ -n "$base" ]; then
  mkdir "$work/base"
  tar -xf "$base" -C "$work/base"
  chmod -R u+w "$work/base"
  cp "$work/base/$(jq -r '.[0].Config' "$work/base/manifest.json")" "$work/base.json"
  while IFS= read -r layer; do
    # Archives share equal layers by links.
    cp -L "$work/base/$layer" "$work/layer.tar"
    add "$work/layer.tar"
  done < <(jq -r '.[0].Layers[]' "$work/base/manifest.json")
fi

mkdir -p "$work/parents/nix/store"
chmod 755 "$work/parents" "$work/parents/nix" "$work/parents/nix/store"
while IFS= read -r paths; do
  mapfile -t members < <(jq -r '.[] | ltrimstr("/")' <<<"$paths")
  archive -cf "$work/layer.tar" -C "$work/parents" --no-recursion nix nix/store -C / --recursion "${members[@]}"
  if [ "$(get .single)" != true ]; then add "$work/layer.tar"; fi
done < <(jq -c '.layers[]' "$conf")
# The root's files are the last layer, or in the only one.
if [ -e "$work/layer.tar" ]; then
  tar --concatenate --file="$work/layer.tar" "$(get .root)"
else
  cp "$(get .root)" "$work/layer.tar"
  chmod u+w "$work/layer.tar"
fi
add "$work/layer.tar"

printf '%s\n' "${digests[@]}" | jq -R . | jq -s -S -c --slurpfile base "$work/base.json" --slurpfile conf "$conf" '
  . as $digests | $base[0] as $base | $conf[0] as $conf
  | {
      architecture: $conf.architecture,
      os: "linux",
      created: $conf.created,
      config: (($base.config // {}) + $conf.config
        + if ($base.config.Env // []) + ($conf.config.Env // []) == [] then {} else { Env: (($base.config.Env // []) + ($conf.config.Env // [])) } end),
      rootfs: { type: "layers", diff_ids: $digests },
      history: (($base.history // []) + [range($digests | length - (($base.rootfs.diff_ids // []) | length)) | { created: $conf.created }])
    }' >config.json
config=$(sha256sum config.json | cut -d' ' -f1).json
mv config.json "$config"
printf '%s\n' "${names[@]}" | jq -R . | jq -s -c --arg config "$config" --arg tag "$(get .name):$(get .tag)" \
  '[{ Config: $config, RepoTags: [$tag], Layers: . }]' >manifest.json
tar --sort=name --format=gnu --mtime=@1 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf - *
