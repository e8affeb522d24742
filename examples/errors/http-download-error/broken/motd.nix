builtins.readFile (builtins.fetchurl "http://127.0.0.1:8080/motd")
