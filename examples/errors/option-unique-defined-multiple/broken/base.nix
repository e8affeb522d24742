{ lib, ... }:
{
  site.rules = [ "deny all" ];
}
