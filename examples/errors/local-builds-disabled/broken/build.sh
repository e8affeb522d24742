nix build --no-link --print-out-paths --file web.nix --max-jobs 0
