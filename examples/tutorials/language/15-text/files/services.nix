let
  host = "web.example.com";
  port = 8080;
in
{
  web = {
    inherit host port;
    url = "https://${host}:${port}/";
  };
}
