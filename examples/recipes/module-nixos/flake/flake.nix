{
  description = "A host made of modules";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      # region hosts
      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          ./site.nix
          ./host.nix
        ];
      };
      # endregion hosts

      # region broken
      nixosConfigurations.broken = nixpkgs.lib.nixosSystem {
        modules = [
          ./site.nix
          ./host.nix
          {
            site.port = nixpkgs.lib.mkForce 80;
            site.host = nixpkgs.lib.mkForce "www";
          }
        ];
      };
      # endregion broken

      # region inline
      nixosConfigurations.inline = nixpkgs.lib.nixosSystem {
        modules = [
          ./site.nix
          { nixpkgs.hostPlatform = "x86_64-linux"; }
          { site.port = "80"; }
        ];
      };
      # endregion inline
    };
}
