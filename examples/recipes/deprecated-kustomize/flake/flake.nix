{
  description = "A kustomization with the fields of before, and one with those of today";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      devShells.x86_64-linux.default = pkgs.mkShellNoCC { packages = [ pkgs.kustomize ]; };
    };
}
