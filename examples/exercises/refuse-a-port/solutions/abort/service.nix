{ name, port }:
{
  url = "https://${name}.example.com/";
  port = if port >= 1 && port <= 65535 then port else abort "no port";
}
