let
  host = "example.com";
  ports = {
    http = 80;
    https = 443;
    "http/3" = 443;
  };
in
{
  inherit host;
  inherit (ports) https "http/3";
}
