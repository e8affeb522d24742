{
  description = "Several shells, for several systems";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      eachSystem = f: lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
    in
    {
      # region shells
      devShells = eachSystem (pkgs: rec {
        default = pkgs.mkShellNoCC {
          packages = [ pkgs.jq ];
          PROJECT = "greeter";
        };

        lint = pkgs.mkShellNoCC {
          inputsFrom = [ default ];
          packages = [ pkgs.shellcheck ];
        };
      });
      # endregion shells

      # region checks
      checks = lib.mapAttrs (
        system: shells: lib.mapAttrs' (name: lib.nameValuePair "shell-${name}") shells
      ) self.devShells;
      # endregion checks

      # region with-cc
      packages = eachSystem (pkgs: {
        with-cc = pkgs.mkShell { };
        without-cc = pkgs.mkShellNoCC { };
        other-stdenv = pkgs.mkShell.override { stdenv = pkgs.stdenvNoCC; } { };
      });
      # endregion with-cc
    };
}
