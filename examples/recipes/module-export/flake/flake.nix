{
  description = "Three ways to export the same module";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      configuration = modules: (lib.evalModules { inherit modules; }).config;
    in
    {
      # region modules
      nixosModules = {
        path = ./ports.nix;

        imported = import ./ports.nix;

        keyed = {
          _file = ./ports.nix;
          key = "example.com/ports";
          imports = [ (import ./ports.nix) ];
        };
      };
      # endregion modules

      # region twice
      twice = lib.mapAttrs (
        _: module:
        configuration [
          module
          module
          ./web.nix
        ]
      ) self.nixosModules;

      # Without a declaration nothing is reported: the list is longer.
      doubled = configuration [
        ./ports.nix
        (import ./web.nix)
        (import ./web.nix)
      ];
      # endregion twice

      # region named
      inline = configuration [
        ./ports.nix
        { ports = [ "80" ]; }
      ];

      named = configuration [
        ./ports.nix
        {
          _file = "ports of the web server";
          ports = [ "80" ];
        }
      ];
      # endregion named

      # region applied
      applied = configuration [
        (lib.modules.importApply ./greeting.nix { greeting = "hello from the flake"; })
      ];
      # endregion applied

      # region whole-flake
      whole-flake = configuration [
        self
      ];
      # endregion whole-flake
    };
}
