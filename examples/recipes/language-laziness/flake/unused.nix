let
  unused = throw "nobody asks for this name";
  server = {
    host = "web.example.com";
    port = throw "nobody asks for this value";
  };
  ports = [
    (throw "nobody asks for this element")
    443
  ];
  pick = wanted: ignored: wanted;
in
{
  value = server.host;
  names = builtins.attrNames server;
  known = server ? port;
  length = builtins.length ports;
  second = builtins.elemAt ports 1;
  argument = pick "used" (throw "nobody asks for this argument");
  condition = true || throw "nobody asks for the right side";
}
