{
  description = "A host that breaks a condition of a module";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          ./hardware-configuration.nix
          ./site.nix
          ./host.nix
        ];
      };
    };
}
