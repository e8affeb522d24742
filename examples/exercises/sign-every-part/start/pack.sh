# pack.sh DISK KEY PATH: copies the closure of PATH to the store on DISK.
nix copy --quiet --to "file://$1" "$3"
