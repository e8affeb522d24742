let
  url =
    {
      host,
      port ? 443,
    }:
    "https://${host}:${toString port}/";
in
url {
  host = "example.com";
  prot = 80;
}
