# pack.sh: builds the site, and puts it on the medium with all that the other side needs to evaluate it.
set -eu
cache="file://$HOME/medium/cache?compression=zstd&secret-key=$HOME/site.secret"
mkdir --parents ~/medium
nix build --quiet --no-link --print-out-paths > ~/medium/site
nix copy --quiet --to "$cache" "$(cat ~/medium/site)"
nix flake archive --quiet --json --to "$cache" > ~/medium/sources.json
