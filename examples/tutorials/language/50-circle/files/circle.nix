let
  first = 8080;
  port = port + 1;
in
{
  inherit first port;
}
