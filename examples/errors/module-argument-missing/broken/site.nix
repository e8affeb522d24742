{ lib, ... }:
{
  options.site = {
    host = lib.mkOption {
      type = lib.types.str;
      default = "example.com";
    };
    port = lib.mkOption {
      type = lib.types.port;
      default = 80;
    };
  };
}
