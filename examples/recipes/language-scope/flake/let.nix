let
  url = "https://${host}:${toString port}/";
  host = "example.com";
  port = 443;
in
url
