{
  description = "Edit files of a package while it is built";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        patched = pkgs.callPackage ./patched.nix { };
        with-patch = pkgs.callPackage ./with-patch.nix { };
        nothing-to-replace = pkgs.callPackage ./nothing-to-replace.nix { };
      };
    };
}
