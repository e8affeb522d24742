path=$(nix build --quiet --print-out-paths)
nix-store --quiet --delete "$path"
