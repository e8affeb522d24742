nix copy --quiet --to file:///tmp/cache .#default
nix-store --quiet --delete "$(nix eval --raw .#default)"
