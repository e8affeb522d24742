nix build --no-out-link --print-out-paths
