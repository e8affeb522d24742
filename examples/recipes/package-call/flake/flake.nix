{
  description = "Arguments of a package";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      # region filled
      filled = pkgs.callPackage (
        {
          hello ? null,
        }:
        {
          inherit hello;
        }
      ) { };
      # endregion filled

      # region packages
      packages.x86_64-linux = {
        default = pkgs.callPackage ./package.nix { };
        spanish = pkgs.callPackage ./package.nix { greeting = "Hola"; };
        overridden = (pkgs.callPackage ./package.nix { }).override { greeting = "Servus"; };
        missing = pkgs.callPackage ./missing.nix { };
        unknown = pkgs.callPackage ./package.nix { colour = "blue"; };
        by-hand = import ./package.nix { inherit (pkgs) writeShellScriptBin; };
      };
      # endregion packages
    };
}
