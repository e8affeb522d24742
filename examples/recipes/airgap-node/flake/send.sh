# send.sh NAME: puts the system of a node on the medium.
set -eu
system=$(nix build --quiet --no-link --print-out-paths ".#nixosConfigurations.$1.config.system.build.toplevel")
cache="file://$HOME/medium/cache?compression=zstd&secret-key=$HOME/site.secret"
nix copy --quiet --to "$cache" "$system"
echo "$system" > ~/medium/system
