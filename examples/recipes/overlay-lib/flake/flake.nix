{
  description = "Overlays of lib, and scopes of packages";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;

      # region lib
      lib = nixpkgs.lib.extend (
        final: prev: {
          greeter = {
            url = host: "https://${host}.example.com";
            urls = final.concatMapStringsSep " " final.greeter.url;
          };
        }
      );
      # endregion lib

      # region pkgs-lib
      withLib = pkgs.extend (
        final: prev: {
          lib = prev.lib.extend (_: _: { company = "example"; });
          tool = final.callPackage ({ lib }: "made by ${lib.company}") { };
        }
      );
      # endregion pkgs-lib

      # region scope
      withScope = pkgs.extend (
        final: prev: {
          greeter = final.lib.makeScope final.newScope (self: {
            language = "en";
            server = self.callPackage ({ language, jq }: "server (${language}, ${jq.pname})") { };
            client = self.callPackage ({ server }: "client of the ${server}") { };
          });
        }
      );
      # endregion scope

      # region override-scope
      changed = withScope.extend (
        final: prev: {
          greeter = prev.greeter.overrideScope (self: super: { language = "de"; });
        }
      );
      # endregion override-scope
    in
    {
      urls = lib.greeter.urls [
        "www"
        "docs"
      ];

      pkgs-lib = {
        inherit (withLib) tool;
        in-pkgs = withLib.lib ? company;
        in-flake = nixpkgs.lib ? company;
      };

      scope = {
        before = withScope.greeter.client;
        after = changed.greeter.client;
        outside = withScope ? server;
      };
    };
}
