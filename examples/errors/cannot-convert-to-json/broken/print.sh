nix eval --json --file site.nix
