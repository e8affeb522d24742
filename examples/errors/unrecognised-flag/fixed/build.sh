nix build --no-link --print-out-paths
