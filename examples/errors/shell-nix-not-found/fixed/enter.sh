NIX_BUILD_SHELL=bash nix-shell environment.nix --run "echo hello"
