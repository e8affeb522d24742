{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux.with-registry = pkgs.writeShellApplication {
        name = "with-registry";
        runtimeInputs = [
          pkgs.crane
          pkgs.skopeo
        ];
        text = builtins.readFile ./with-registry.sh;
      };
    };
}
