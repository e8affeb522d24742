# check.sh: takes what the medium names, and says whether it is signed, whole, and what its own sources evaluate to.
set -eu
site=$(cat ~/medium/site)
source=path:$(jq --raw-output .path ~/medium/sources.json)
mapfile -t sources < <(jq --raw-output '.. | .path? // empty' ~/medium/sources.json)

nix copy --quiet --from file:///home/user/medium/cache "$site" "${sources[@]}"
nix store verify --quiet --recursive "$site"
echo "$(nix path-info --recursive "$site" | wc --lines) paths are there, signed and unchanged"

evaluated=$(nix eval --offline --raw "$source#default")
[ "$evaluated" = "$site" ] || { echo "the sources are of another site: $evaluated"; exit 1; }
echo "the sources evaluate to the site"

missing=$(nix build --offline --dry-run "$source" 2>&1)
[ -z "$missing" ] || { echo "$missing"; exit 1; }
echo "nothing is to be built or fetched"
nix build --offline --out-link ~/site "$source"
