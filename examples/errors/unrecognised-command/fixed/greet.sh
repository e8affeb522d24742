nix eval .#greeting
