{
  description = "A package with an unfree license";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = import nixpkgs {
        system = "x86_64-linux";
        config.allowUnfreePredicate = package: nixpkgs.lib.getName package == "player";
      };
    in
    {
      packages.x86_64-linux.player = pkgs.callPackage ./player.nix { };
    };
}
