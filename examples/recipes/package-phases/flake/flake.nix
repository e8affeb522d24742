{
  description = "Packages that print their phases";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        order = pkgs.callPackage ./order.nix { };
        skipped = pkgs.callPackage ./skipped.nix { };
        lost-hook = pkgs.callPackage ./lost-hook.nix { };
        kept-hook = pkgs.callPackage ./kept-hook.nix { };
        flags = pkgs.callPackage ./flags.nix { };
      };
    };
}
