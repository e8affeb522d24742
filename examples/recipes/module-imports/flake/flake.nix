{
  description = "What modules are loaded, and with what";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      configuration = modules: (lib.evalModules { inherit modules; }).config;
    in
    {
      # region arguments
      arguments =
        (lib.evalModules {
          specialArgs.domain = "example.com";
          modules = [
            ./url.nix
            (
              { config, ... }:
              {
                _module.args.host = "www.${config.suffix}";
              }
            )
          ];
        }).config.url;
      # endregion arguments

      # region missing
      missing = (configuration [ ./url.nix ]).url;
      # endregion missing

      # region default
      default-argument =
        (configuration [
          ./server.nix
          (
            {
              name ? "localhost",
              ...
            }:
            {
              server = name;
            }
          )
        ]).server;
      # endregion default

      # region disabled
      disabled =
        (configuration [
          ./servers.nix
          {
            disabledModules = [ ./nginx.nix ];
            server = "caddy";
          }
        ]).server;

      disabled-by-string =
        (lib.evalModules {
          specialArgs.modulesPath = toString ./.;
          modules = [
            ./servers.nix
            {
              disabledModules = [ "nginx.nix" ];
              server = "caddy";
            }
          ];
        }).config.server;

      disabled-by-key =
        (configuration [
          ./server.nix
          {
            key = "example#nginx";
            server = "nginx";
          }
          {
            disabledModules = [ { key = "example#nginx"; } ];
            server = "caddy";
          }
        ]).server;
      # endregion disabled

      # region class
      wrong-class =
        (lib.evalModules {
          class = "nixos";
          modules = [
            {
              _class = "homeManager";
              imports = [ ./server.nix ];
            }
          ];
        }).config;
      # endregion class

      # region renamed
      renamed =
        let
          config = configuration [
            ./moved.nix
            { web.listenPort = 8080; }
          ];
        in
        {
          inherit (config.web) port;
          inherit (config) warnings;
        };

      renamed-force =
        (configuration [
          ./moved.nix
          { web.listenPort = lib.mkForce 8080; }
          { web.port = 80; }
        ]).web.port;
      # endregion renamed

      # region changed
      changed =
        (configuration [
          ./moved.nix
          {
            web.timeoutSeconds = 30;
          }
        ]).web.timeout;

      alias =
        (configuration [
          ./moved.nix
          { site.port = 8080; }
        ]).web.port;
      # endregion changed

      # region removed
      removed =
        (configuration [
          ./moved.nix
          {
            web.workers = 4;
            web.port = 8080;
          }
        ]).web.port;

      removed-assertion =
        (configuration [
          ./moved.nix
          { web.workers = 4; }
        ]).assertions;
      # endregion removed
    };
}
