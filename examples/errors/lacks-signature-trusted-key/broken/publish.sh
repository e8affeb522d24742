nix copy --to file:///tmp/cache .
