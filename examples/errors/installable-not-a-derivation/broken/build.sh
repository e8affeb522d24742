nix build .#words --print-out-paths
