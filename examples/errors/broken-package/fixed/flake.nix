{
  description = "A package that is marked as broken";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = import nixpkgs {
        system = "x86_64-linux";
        config.allowBroken = true;
      };
    in
    {
      packages.x86_64-linux.player = pkgs.callPackage ./player.nix { };
    };
}
