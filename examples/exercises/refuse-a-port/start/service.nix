{ name, port }:
{
  url = "https://${name}.example.com/";
  inherit port;
}
