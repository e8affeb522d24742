{
  description = "A version in one place";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      with-rec = pkgs.callPackage ./with-rec.nix { };
      with-final = pkgs.callPackage ./with-final.nix { };
    in
    {
      packages.x86_64-linux = {
        # region newer
        newer-with-rec = with-rec.overrideAttrs { version = "2.0"; };
        newer-with-final = with-final.overrideAttrs { version = "2.0"; };
        # endregion newer

        # region half
        half = pkgs.hello.overrideAttrs { version = "2.0"; };
        # endregion half
      };
    };
}
