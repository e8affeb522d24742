{ lib, ... }:
{
  site.rules = lib.mkDefault [ "deny all" ];
}
