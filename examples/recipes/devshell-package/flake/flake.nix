{
  description = "The build environment of a package as a shell";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      # region packages
      packages.x86_64-linux = {
        greet = pkgs.callPackage ./greet.nix { };

        custom = self.packages.x86_64-linux.greet.overrideAttrs {
          buildPhase = ''
            echo "the build phase of custom"
            make greet CC="$CC" VERSION=custom
          '';
        };
      };
      # endregion packages

      # region shell
      devShells.x86_64-linux.default = pkgs.mkShell {
        inputsFrom = [ self.packages.x86_64-linux.greet ];
        packages = [ pkgs.jq ];
      };
      # endregion shell
    };
}
