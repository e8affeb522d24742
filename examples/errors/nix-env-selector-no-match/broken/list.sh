nix-env --file . --query --available hello
