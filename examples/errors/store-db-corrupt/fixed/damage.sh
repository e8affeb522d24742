# Stands for a crash, or for a disk that was full: 4 KB in the middle of the database are lost.
database=/nix/var/nix/db/db.sqlite
page=$(sqlite3 $database "select rootpage from sqlite_schema where name = 'sqlite_autoindex_ValidPaths_1'")
dd if=/dev/zero of=$database bs=4096 count=1 seek=$((page - 1)) conv=notrunc status=none
