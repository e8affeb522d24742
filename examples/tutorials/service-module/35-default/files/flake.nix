{
  description = "pulse, a service with its NixOS module";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems = make: lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      packages = forAllSystems (pkgs: {
        default = pkgs.callPackage ./package.nix { };
      });

      nixosModules.default = {
        # Imported twice it is one module, and errors name this file.
        key = "${self}/flake.nix#nixosModules.default";
        _file = ./flake.nix;

        imports = [
          ./module.nix
          (
            { pkgs, ... }:
            {
              services.pulse.package = lib.mkDefault (pkgs.callPackage ./package.nix { });
            }
          )
        ];
      };

      # A host that uses the module: nixos-rebuild build-vm --flake .#example
      nixosConfigurations.example = lib.nixosSystem {
        modules = [
          self.nixosModules.default
          ./example/configuration.nix
        ];
      };
    };
}
