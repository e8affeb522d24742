let
  url =
    {
      host,
      port ? 443,
      path ? "/",
    }:
    "https://${host}:${toString port}${path}";
in
{
  defaults = url { host = "example.com"; };
  allGiven = url {
    host = "example.com";
    port = 8443;
    path = "/docs";
  };
}
