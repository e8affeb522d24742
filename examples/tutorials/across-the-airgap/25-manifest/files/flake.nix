{
  description = "edge-node, a K3s node for a site without internet";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in
    {
      packages.${system} = {
        image = builtins.head (import ./images.nix { inherit pkgs; });
        manifests = import ./render.nix { inherit pkgs; };
      };
    };
}
