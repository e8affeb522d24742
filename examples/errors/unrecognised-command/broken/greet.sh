nix evaluate .#greeting
