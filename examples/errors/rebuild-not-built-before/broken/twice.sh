nix build --no-link --file web.nix --rebuild
