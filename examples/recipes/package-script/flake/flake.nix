{
  description = "Scripts that are checked";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        unchecked = pkgs.callPackage ./unchecked.nix { };
        broken = pkgs.callPackage ./broken.nix { };
        fixed = pkgs.callPackage ./fixed.nix { };
      };
    };
}
