NIX_REMOTE=daemon nix store info
