{
  name,
  port ? 8080,
}:
let
  host = "${name}.example.com";
in
{
  inherit host port;
  url = "https://${host}:${toString port}/";
}
