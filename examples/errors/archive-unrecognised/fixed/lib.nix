builtins.fetchTarball "file:///home/user/lib.tar"
