{
  description = "greeter-lib: functions, and an overlay and a package made with them";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems =
        make:
        lib.genAttrs systems (system: make (nixpkgs.legacyPackages.${system}.extend self.overlays.default));
    in
    {
      # Functions that need no packages: not per system.
      lib = import ./functions.nix { inherit lib; };

      # For those who have a package set of their own.
      overlays.default = final: prev: {
        greeter = final.callPackage ./package.nix { inherit (self.lib) greet; };
      };

      packages = forAllSystems (pkgs: {
        default = pkgs.greeter;
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      checks = forAllSystems (
        pkgs:
        import ./tests.nix {
          inherit pkgs;
          functions = self.lib;
        }
      );
    };
}
