{
  description = "A stable machine and a stable shell, each with one newer package";

  # region inputs
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    # Yours: github:NixOS/nixpkgs/nixos-unstable
    nixpkgs-unstable.url = "git+file:///home/user/flake-two-nixpkgs/unstable";
  };
  # endregion inputs

  outputs =
    {
      self,
      nixpkgs,
      nixpkgs-unstable,
    }:
    let
      system = "x86_64-linux";
      # region shell
      pkgs = nixpkgs.legacyPackages.${system};
      unstable = nixpkgs-unstable.legacyPackages.${system};
      # endregion shell
    in
    {
      # region shell
      devShells.${system}.default = pkgs.mkShell {
        packages = [
          pkgs.jq
          unstable.hello
        ];
      };
      # endregion shell

      # region overlay
      overlays.default = final: prev: {
        inherit (nixpkgs-unstable.legacyPackages.${final.stdenv.hostPlatform.system}) hello;
      };

      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [
          {
            nixpkgs.hostPlatform = system;
            nixpkgs.overlays = [ self.overlays.default ];
          }
        ];
      };
      # endregion overlay
    };
}
