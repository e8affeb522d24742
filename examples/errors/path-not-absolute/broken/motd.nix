builtins.readFile "./motd"
