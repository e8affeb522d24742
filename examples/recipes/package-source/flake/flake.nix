{
  description = "Only the files that a package is built from";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      pkgs = nixpkgs.legacyPackages.x86_64-linux;

      package =
        name: src:
        pkgs.stdenvNoCC.mkDerivation {
          inherit name src;
          installPhase = ''
            runHook preInstall
            cp --recursive . $out
            runHook postInstall
          '';
        };
    in
    {
      packages.x86_64-linux = {
        # region whole
        whole = package "whole" ./.;
        # endregion whole

        # region fileset
        filtered = package "filtered" (
          lib.fileset.toSource {
            root = ./.;
            fileset = lib.fileset.unions [
              ./page.html
              (lib.fileset.fileFilter (file: file.hasExt "css") ./styles)
            ];
          }
        );
        # endregion fileset

        # region difference
        without = package "without" (
          lib.fileset.toSource {
            root = ./.;
            fileset = lib.fileset.difference ./. (
              lib.fileset.unions [
                ./flake.nix
                ./flake.lock
                (lib.fileset.maybeMissing ./drafts)
              ]
            );
          }
        );
        # endregion difference

        # region clean
        cleaned = package "cleaned" (lib.cleanSource ./.);
        # endregion clean

        # region missing
        missing = package "missing" (
          lib.fileset.toSource {
            root = ./.;
            fileset = ./pages.html;
          }
        );
        # endregion missing
      };
    };
}
