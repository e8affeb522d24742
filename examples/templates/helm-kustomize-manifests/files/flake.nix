{
  description = "web-shop, a chart rendered by Helm and patched by Kustomize";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems = make: lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      packages = forAllSystems (pkgs: {
        default = pkgs.callPackage ./manifests.nix { values = import ./values.nix; };
      });

      checks = forAllSystems (
        pkgs:
        import ./tests {
          inherit pkgs;
          manifests = self.packages.${pkgs.stdenv.hostPlatform.system}.default;
        }
      );

      # `nix run .#images -- FILE`: the images that manifests name, in the form of images.txt.
      apps = forAllSystems (pkgs: {
        images = {
          type = "app";
          program = lib.getExe (pkgs.callPackage ./tests/images.nix { });
          meta.description = "List the images that manifests name";
        };
      });

      devShells = forAllSystems (pkgs: {
        default = pkgs.mkShellNoCC {
          packages = [
            pkgs.kubectl
            pkgs.kubernetes-helm
            pkgs.kustomize
            pkgs.yq-go
          ];
        };
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);
    };
}
