nix profile list
