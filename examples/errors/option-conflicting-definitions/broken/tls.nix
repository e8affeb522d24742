{ lib, ... }:
{
  site.port = 443;
}
