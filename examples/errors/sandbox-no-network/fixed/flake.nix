{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      motd = pkgs.fetchurl {
        url = "file://${./motd}";
        hash = "sha256-gzm3AqTDaMgfkhvAHr/xEDbIurnkHx5Iel/bPaUdQp4=";
      };
    in
    {
      packages.x86_64-linux.default = pkgs.runCommand "page" { nativeBuildInputs = [ pkgs.curl ]; } ''
        cat ${motd} > $out
      '';
    };
}
