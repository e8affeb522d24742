{
  description = "web-greeter, an app and its container image";

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
        lib.genAttrs systems (
          system:
          make {
            pkgs = nixpkgs.legacyPackages.${system};
            packages = self.packages.${system};
          }
        );
    in
    {
      packages = forAllSystems (
        { pkgs, packages }:
        {
          default = packages.image;
          app = pkgs.callPackage ./app/package.nix { };
          image = pkgs.callPackage ./image.nix { inherit (packages) app; };
        }
      );

      # `nix run .#try`: the image without a container engine, its files as the whole file system.
      apps = forAllSystems (
        { pkgs, packages }:
        {
          try = {
            type = "app";
            program = lib.getExe (pkgs.callPackage ./tests/try.nix { inherit (packages) image; });
            meta.description = "Run the image's entrypoint, or another program of it";
          };
        }
      );

      checks = forAllSystems (
        { pkgs, packages }:
        import ./tests {
          inherit pkgs;
          inherit (packages) app image;
        }
      );

      formatter = forAllSystems ({ pkgs, ... }: pkgs.nixfmt-tree);
    };
}
