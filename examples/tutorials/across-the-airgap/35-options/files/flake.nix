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

      # Another node of the cluster is another line here, with a file such as node.nix.
      nixosConfigurations.edge-node = nixpkgs.lib.nixosSystem {
        modules = [
          ./cluster.nix
          ./node.nix
          ./hardware.nix
          { nixpkgs.hostPlatform = system; }
        ];
      };
    };
}
