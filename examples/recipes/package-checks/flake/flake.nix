{
  description = "Tests inside a build";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        check-fails = pkgs.callPackage ./check-fails.nix { };
        not-checked = pkgs.callPackage ./not-checked.nix { };
        install-check = pkgs.callPackage ./install-check.nix { };
      };
    };
}
