{
  description = "Tools, as an overlay and as packages";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
    in
    {
      # region outputs
      overlays.default = final: prev: {
        greet = final.callPackage ./greet.nix { };
      };

      packages = lib.genAttrs systems (
        system:
        let
          pkgs = nixpkgs.legacyPackages.${system}.extend self.overlays.default;
        in
        {
          inherit (pkgs) greet;
          default = pkgs.greet;
        }
      );
      # endregion outputs
    };
}
