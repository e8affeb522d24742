{
  description = "A package with several outputs";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        one = pkgs.callPackage ./one.nix { };
        split = pkgs.callPackage ./split.nix { };
        program = pkgs.callPackage ./program.nix { answer = pkgs.callPackage ./split.nix { }; };
      };
    };
}
