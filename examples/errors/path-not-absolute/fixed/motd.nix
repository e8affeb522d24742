builtins.readFile ./motd
