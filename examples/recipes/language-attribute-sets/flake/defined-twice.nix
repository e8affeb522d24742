let
  defaults = {
    http = 80;
  };
in
{
  server.ports = defaults;
  server.ports.https = 443;
}
