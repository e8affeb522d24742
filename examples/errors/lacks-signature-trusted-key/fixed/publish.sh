nix copy --to "file:///tmp/cache?secret-key=$HOME/cache.secret" .
