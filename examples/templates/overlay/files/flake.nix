{
  description = "team-tools, an overlay: packages added to nixpkgs, and packages of it changed";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      # nixpkgs with the overlay, as those who use it will have it.
      forAllSystems =
        make:
        lib.genAttrs systems (system: make (nixpkgs.legacyPackages.${system}.extend self.overlays.default));
    in
    {
      overlays.default = import ./overlay.nix;

      packages = forAllSystems (pkgs: {
        inherit (pkgs) hello team-tools;
        default = pkgs.team-tools;
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      checks = forAllSystems (
        pkgs:
        import ./tests.nix {
          inherit pkgs;
          before = nixpkgs.legacyPackages.${pkgs.stdenv.hostPlatform.system};
        }
      );
    };
}
