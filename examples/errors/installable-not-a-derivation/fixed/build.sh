nix build .#default --print-out-paths
