{
  description = "An overlay in a NixOS configuration";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    {
      overlays.default = final: prev: {
        greet = final.callPackage ./greet.nix { };
      };

      # region host
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          { nixpkgs.hostPlatform = "x86_64-linux"; }
          { nixpkgs.overlays = [ self.overlays.default ]; }
          ./web.nix
        ];
      };
      # endregion host

      # region order
      nixosConfigurations.unordered = nixpkgs.lib.nixosSystem {
        modules = [
          { nixpkgs.hostPlatform = "x86_64-linux"; }
          { nixpkgs.overlays = [ self.overlays.default ]; }
          ./web.nix
          ./unordered.nix
        ];
      };
      # endregion order

      nixosConfigurations.ordered = nixpkgs.lib.nixosSystem {
        modules = [
          { nixpkgs.hostPlatform = "x86_64-linux"; }
          { nixpkgs.overlays = [ self.overlays.default ]; }
          ./web.nix
          ./ordered.nix
        ];
      };
    };
}
