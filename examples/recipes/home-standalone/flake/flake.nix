{
  inputs = {
    # region inputs
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    home-manager.url = "github:nix-community/home-manager/release-26.05";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
    # endregion inputs
  };

  outputs =
    { nixpkgs, home-manager, ... }:
    {
      # region home
      homeConfigurations.user = home-manager.lib.homeManagerConfiguration {
        pkgs = nixpkgs.legacyPackages.x86_64-linux;
        modules = [ ./home.nix ];
      };
      # endregion home

      # region command
      # The command of the same revision: nix run .#home-manager -- switch --flake .#user
      packages.x86_64-linux = {
        inherit (home-manager.packages.x86_64-linux) home-manager;
      };
      # endregion command
    };
}
