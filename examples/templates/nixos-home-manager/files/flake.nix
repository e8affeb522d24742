{
  description = "workstation, a NixOS machine with a home";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

    # Of the same release as nixpkgs, and with this nixpkgs: two of them are two of every package.
    home-manager.url = "github:nix-community/home-manager/release-26.05";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    {
      self,
      nixpkgs,
      home-manager,
    }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in
    {
      nixosConfigurations.workstation = nixpkgs.lib.nixosSystem {
        modules = [
          ./configuration.nix
          ./hardware.nix
          home-manager.nixosModules.home-manager
          ./users/somebody.nix
          { nixpkgs.hostPlatform = system; }
        ];
      };

      formatter.${system} = pkgs.nixfmt-tree;

      checks.${system}.workstation = import ./tests.nix {
        inherit pkgs;
        inherit (self.nixosConfigurations.workstation) config;
      };
    };
}
