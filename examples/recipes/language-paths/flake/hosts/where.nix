./web.nix
