{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    home-manager.url = "github:nix-community/home-manager/release-26.05";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    {
      self,
      nixpkgs,
      home-manager,
    }:
    {
      # region modules
      homeModules = {
        pager = ./modules/pager.nix;
        default = {
          imports = [ self.homeModules.pager ];
          home.stateVersion = nixpkgs.lib.mkDefault "26.05";
        };
      };
      # endregion modules

      # region homes
      homeConfigurations =
        let
          home =
            system: module:
            home-manager.lib.homeManagerConfiguration {
              pkgs = nixpkgs.legacyPackages.${system};
              extraSpecialArgs = {
                domain = "example.com";
              };
              modules = [
                self.homeModules.default
                module
              ];
            };
        in
        {
          "user@laptop" = home "x86_64-linux" ./homes/laptop.nix;
          "user@server" = home "x86_64-linux" ./homes/server.nix;
        };
      # endregion homes

      # region checks
      checks.x86_64-linux = builtins.mapAttrs (_: home: home.activationPackage) self.homeConfigurations;
      # endregion checks
    };
}
