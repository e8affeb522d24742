# pack.sh PATH…: puts the closures of PATHs on the medium, signed.
set -eu
cache="file://$HOME/medium/cache?compression=zstd&secret-key=$HOME/site.secret"
nix copy --quiet --to "$cache" "$@"
