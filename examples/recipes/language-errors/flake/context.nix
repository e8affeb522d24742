let
  servers = {
    mail = "25";
    web = "eighty";
  };
  port =
    name:
    builtins.addErrorContext "while reading the port of server '${name}'" (
      builtins.fromJSON servers.${name}
    );
in
builtins.foldl' (sum: name: sum + port name) 0 (builtins.attrNames servers)
