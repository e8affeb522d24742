let
  server = {
    port = 443;
    tls = null;
  };
in
{
  broken-throw = server.port or throw "no port";
  broken-sum = server.port or 0 + 1;
  broken-type = server.tls.enabled or false;
  fixed-throw = server.port or (throw "no port");
  fixed-sum = server.port or (0 + 1);
}
