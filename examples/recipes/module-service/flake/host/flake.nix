{
  description = "The hosts";

  # region inputs
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

    service = {
      url = "git+file:///home/user/module-service/service";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };
  # endregion inputs

  outputs =
    { nixpkgs, service, ... }:
    {
      # region web
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          service.nixosModules.default
          ./configuration.nix
        ];
      };
      # endregion web

      # region arguments
      nixosConfigurations.watched = nixpkgs.lib.nixosSystem {
        specialArgs = { inherit service; };
        modules = [
          service.nixosModules.default
          ./configuration.nix
          ./monitoring.nix
        ];
      };
      # endregion arguments
    };
}
