nix-env --query
