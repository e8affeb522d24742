{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    home-manager.url = "github:nix-community/home-manager/release-26.05";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    { nixpkgs, home-manager, ... }:
    let
      home =
        module:
        home-manager.lib.homeManagerConfiguration {
          pkgs = nixpkgs.legacyPackages.x86_64-linux;
          modules = [ module ];
        };
    in
    {
      homeConfigurations = {
        # region no-state-version
        no-state-version = home {
          home.username = "user";
          home.homeDirectory = "/home/user";
        };
        # endregion no-state-version
        # region unknown-release
        unknown-release = home {
          home.username = "user";
          home.homeDirectory = "/home/user";
          home.stateVersion = "26.5";
        };
        # endregion unknown-release
        # region typo
        typo = home {
          home.username = "user";
          home.homeDirectory = "/home/user";
          home.stateVersion = "26.05";
          home.package = [ ];
        };
        # endregion typo
        # region other-user
        alice = home {
          home.username = "alice";
          home.homeDirectory = "/home/alice";
          home.stateVersion = "26.05";
        };
        # endregion other-user
        # region twice
        twice = home {
          home.username = "user";
          home.homeDirectory = "/home/user";
          home.stateVersion = "26.05";
          home.file.".config/example/settings".text = "colour = blue\n";
          xdg.configFile."example/more" = {
            target = "example/settings";
            text = "colour = red\n";
          };
        };
        # endregion twice
      };
    };
}
