{ lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  # region moved
  imports = [
    (lib.mkRenamedOptionModule [ "web" "listenPort" ] [ "web" "port" ])
    (lib.mkRemovedOptionModule [ "web" "workers" ] "The server chooses the number itself.")
    (lib.mkAliasOptionModule [ "site" "port" ] [ "web" "port" ])
    (lib.mkChangedOptionModule [ "web" "timeoutSeconds" ] [ "web" "timeout" ] (
      config: "${toString config.web.timeoutSeconds}s"
    ))
  ];
  # endregion moved

  options = {
    web.port = mkOption {
      type = types.port;
      default = 80;
    };
    web.timeout = mkOption {
      type = types.str;
      default = "60s";
    };

    # NixOS declares these two.
    warnings = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
    assertions = mkOption {
      type = types.listOf types.raw;
      default = [ ];
    };
  };
}
