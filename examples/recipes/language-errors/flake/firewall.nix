let
  servers = builtins.attrValues (import ./servers.nix);
  next = port: port + 1;
  ports = port: "${toString port} and ${toString (next port)}";
  rule = server: "accept ${server.host} on ${ports server.port}";
in
builtins.concatStringsSep "\n" (map rule servers)
