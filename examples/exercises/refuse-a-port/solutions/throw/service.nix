{ name, port }:
{
  url = "https://${name}.example.com/";
  port = if port > 0 && port < 65536 then port else throw "${toString port} is no port";
}
