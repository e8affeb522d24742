{ name, port }:
{
  url = "https://${name}.example.com/";
  port = if port == 70000 then throw "no port" else port;
}
