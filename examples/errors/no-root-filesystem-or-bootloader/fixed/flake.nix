{
  description = "A host without a disk";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          ./host.nix
          ./hardware-configuration.nix
        ];
      };
    };
}
