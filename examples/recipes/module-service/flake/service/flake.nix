{
  description = "The pager: its package and its module";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems = nixpkgs.lib.genAttrs systems;
    in
    {
      packages = forAllSystems (system: {
        default = nixpkgs.legacyPackages.${system}.callPackage ./package.nix { };
      });

      # region modules
      nixosModules.default = {
        # The same module, wherever it is imported from.
        _file = ./flake.nix;
        key = "${self}/flake.nix#nixosModules.default";

        imports = [
          ./module.nix
          (
            { lib, pkgs, ... }:
            let
              inherit (pkgs.stdenv.hostPlatform) system;
            in
            {
              services.pager.package = lib.mkDefault self.packages.${system}.default;
            }
          )
        ];
      };
      # endregion modules

      # region check
      checks.x86_64-linux.module =
        (nixpkgs.lib.nixosSystem {
          modules = [
            self.nixosModules.default
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              services.pager.enable = true;
            }
          ];
        }).config.services.pager.configFile;
      # endregion check
    };
}
