{
  description = "What one more package set costs";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
    in
    {
      # region overlay
      overlays.default = final: prev: {
        tool = builtins.trace "evaluating the overlay's tool" "tool";
      };
      # endregion overlay

      # region ways
      anew =
        let
          packages = import nixpkgs {
            inherit system;
            overlays = [ self.overlays.default ];
          };
          again = import nixpkgs {
            inherit system;
            overlays = [ self.overlays.default ];
          };
        in
        [
          packages.tool
          again.tool
        ];

      extended = [
        (nixpkgs.legacyPackages.${system}.extend self.overlays.default).tool
        (nixpkgs.legacyPackages.${system}.extend self.overlays.default).tool
      ];

      once =
        let
          pkgs = nixpkgs.legacyPackages.${system}.extend self.overlays.default;
        in
        [
          pkgs.tool
          pkgs.tool
        ];
      # endregion ways
    };
}
