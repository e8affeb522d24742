path=$(nix build --quiet --print-out-paths)
rm result
nix-store --quiet --delete "$path"
