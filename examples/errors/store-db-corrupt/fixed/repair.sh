cd /nix/var/nix/db
sqlite3 db.sqlite .dump > dump.sql
mv db.sqlite db.sqlite.damaged
rm --force db.sqlite-wal db.sqlite-shm
sqlite3 db.sqlite < dump.sql
