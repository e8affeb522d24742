let
  host = "localhost";
  server = {
    host = "web.example.com";
    port = 443;
  };
in
{
  broken = with server; "${host}:${toString port}";
  fixed = "${server.host}:${toString server.port}";
}
