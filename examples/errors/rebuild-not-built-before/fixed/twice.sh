nix build --no-link --file web.nix
nix build --no-link --file web.nix --rebuild
