# An initial RAM disk of fixed bytes: a closure, and an /init that is a path in it.
pkgs:
{
  init,
  contents ? [ ],
  # Whether Nix on it is to know what it has, as the medium of an installer does.
  registered ? false,
}:
pkgs.runCommand "initrd"
  {
    exportReferencesGraph = [
      "closure"
      (pkgs.writeText "contents" (
        pkgs.lib.concatMapStrings (path: "${path}\n") (
          contents ++ [ init ]
        )
      ))
    ];
    nativeBuildInputs = [
      pkgs.cpio
      pkgs.zstd
    ]
    ++ pkgs.lib.optional registered pkgs.nix;
    # What `nix-store --load-db` reads: each path with the hash and size of its archive, and what it refers to.
    register = pkgs.lib.optionalString registered ''
      export NIX_STATE_DIR=$PWD/state
      while read -r path; do
        nix-store --dump "$path" > archive
        read -r deriver
        read -r count
        printf '%s\n' "$path" "$(sha256sum archive | cut -d ' ' -f 1)" "$(stat -c %s archive)" "$deriver" "$count"
        for ((i = 0; i < count; i++)); do
          read -r reference
          printf '%s\n' "$reference"
        done
      done < closure > root/nix-path-registration
    '';
  }
  ''
    mkdir -p root/{dev,etc,proc,root,run,sys,tmp} $out
    ln -s ${init} root/init
    eval "$register"
    (cd root && find . -print | sort) > own
    sort -u closure | grep '^/nix/store/' > paths
    # Fixed times and inode numbers, so that the same closure is the same file.
    find root -exec touch -h -d @1 {} +
    {
      (cd root && cpio --quiet --reproducible -o -H newc -R 0:0 < ../own)
      { echo nix; echo nix/store; sed 's|^/||' paths | while read -r path; do find "/$path" | sort | sed 's|^/||'; done; } \
        | (cd / && cpio --quiet --reproducible -o -H newc -R 0:0)
    } | zstd -q -3 > $out/initrd
  ''
