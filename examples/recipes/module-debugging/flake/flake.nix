{
  description = "A host to ask";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    {
      # region hosts
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          ./site.nix
          ./host.nix
          ./proxy.nix
          ./force.nix
        ];
      };
      # endregion hosts

      # region without
      without-force = self.nixosConfigurations.web.extendModules {
        modules = [
          { disabledModules = [ ./force.nix ]; }
        ];
      };
      # endregion without

      nixosConfigurations.typo = nixpkgs.lib.nixosSystem {
        modules = [
          ./site.nix
          ./host.nix
          ./typo.nix
        ];
      };
    };
}
