nix-shell --run "echo hello"
