{ lib, ... }:
{
  site.port = lib.mkDefault 443;
}
