nix-env --file . --query --available --attr hello
