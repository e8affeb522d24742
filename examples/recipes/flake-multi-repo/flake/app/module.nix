{ config, ... }:
{
  port = 8080;
  url = "http://${config.hostName}:${toString config.port}";
}
