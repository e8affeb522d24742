let
  port = 8080;
in
{
  broken = rec {
    port = port;
  };
  fixed = rec {
    inherit port;
    url = "http://localhost:${toString port}";
  };
}
