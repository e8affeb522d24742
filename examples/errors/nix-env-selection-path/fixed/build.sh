nix-build --quiet --attr motd && cat result
