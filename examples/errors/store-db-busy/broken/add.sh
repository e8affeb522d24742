# Stands for another process that writes for seven seconds; it says when it has the lock.
coproc writer {
  {
    echo 'begin immediate;'
    echo '.system echo locked'
    sleep 7
  } | sqlite3 /nix/var/nix/db/db.sqlite
}
read -r <&"${writer[0]}"
timeout 4 nix-store --add greeting.txt
