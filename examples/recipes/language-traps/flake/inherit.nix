let
  server = {
    host = "web.example.com";
  };
in
{
  broken = {
    inherit (server) host port;
  };
  fixed = {
    inherit (server) host;
    port = server.port or 443;
  };
}
