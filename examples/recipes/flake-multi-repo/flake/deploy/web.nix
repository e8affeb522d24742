{ ... }:
{
  hostName = "web.example.com";
  port = 80;
}
