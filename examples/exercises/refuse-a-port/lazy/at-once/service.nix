{ name, port }:
if port < 1 || port > 65535 then
  throw "no port"
else
  {
    url = "https://${name}.example.com/";
    inherit port;
  }
