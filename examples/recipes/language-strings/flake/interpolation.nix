let
  host = "example.com";
  ports = {
    https = 443;
  };
in
{
  plain = "https://${host}/";
  expression = "https://${host}:${toString (ports.https + 8000)}/";
  nested = "see ${"https://${host}/"}";
  concatenated = "https://" + host + "/";
  overTwoLines = "first
second";
}
