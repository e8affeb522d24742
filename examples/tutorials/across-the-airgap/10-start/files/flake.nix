{
  description = "edge-node, a K3s node for a site without internet";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      inherit (nixpkgs.legacyPackages.x86_64-linux) lib;
    };
}
