{
  description = "A package and a shell for it";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux.tool = pkgs.stdenv.mkDerivation {
        name = "tool";
        nativeBuildInputs = [ pkgs.shellcheck ];
        dontUnpack = true;
        installPhase = ''
          install -D ${pkgs.writeShellScript "tool" "echo the tool"} $out/bin/tool
        '';
      };

      devShells.x86_64-linux.default = pkgs.mkShellNoCC {
        packages = [ self.packages.x86_64-linux.tool ];
        MODE = "development";
      };
    };
}
