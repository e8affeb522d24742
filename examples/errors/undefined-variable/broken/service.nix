{ config, ... }:
{
  name = "web";
  port = lib.max config.port 1024;
}
