nix-build --quiet --attr nixpkgs.motd && cat result
