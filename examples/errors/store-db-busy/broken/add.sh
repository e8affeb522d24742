# Stands for another process that writes for four seconds.
(
  echo 'begin immediate;'
  sleep 4
) | sqlite3 /nix/var/nix/db/db.sqlite &
sleep 1
timeout 2 nix-store --add greeting.txt
