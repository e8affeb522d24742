{
  description = "The part of home-manager's interface that examples use";

  # The pocketpkgs that this folder is in. An example says `inputs.home-manager.inputs.nixpkgs.follows = "nixpkgs"`.
  inputs.nixpkgs.url = "path:../..";

  outputs =
    { nixpkgs, ... }:
    let
      homeManager = import ./. { inherit (nixpkgs) lib; };
    in
    {
      lib = { inherit (homeManager) homeManagerConfiguration hm; };
      nixosModules = {
        inherit (homeManager.nixosModules) home-manager;
        default = homeManager.nixosModules.home-manager;
      };
      packages = nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-linux" ] (
        system:
        let
          tool = import ./tool.nix { pkgs = nixpkgs.legacyPackages.${system}; };
        in
        {
          home-manager = tool;
          default = tool;
        }
      );
    };
}
