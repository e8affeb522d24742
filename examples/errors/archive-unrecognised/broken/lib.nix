builtins.fetchTarball "file:///home/user/download"
