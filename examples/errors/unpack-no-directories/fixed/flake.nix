{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        # An archive without a folder around its files.
        archive = pkgs.runCommand "motd.tar.gz" { } ''
          echo "Welcome to example.com" > motd
          tar --create --gzip --file $out motd
        '';

        default = pkgs.stdenv.mkDerivation {
          name = "motd";
          src = self.packages.x86_64-linux.archive;
          sourceRoot = ".";
          installPhase = "cp motd $out";
        };
      };
    };
}
