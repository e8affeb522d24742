{
  server.host = "example.com";
  server.ports = {
    http = 80;
  };
  server.ports.https = 443;
}
