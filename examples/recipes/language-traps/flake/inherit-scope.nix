let
  host = "web.example.com";
in
{
  inherit host port;
}
