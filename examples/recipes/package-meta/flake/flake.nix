{
  description = "What meta says about a package";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      pkgs = nixpkgs.legacyPackages.x86_64-linux;

      # region allowed
      allowing = import nixpkgs {
        system = "x86_64-linux";
        config.allowUnfreePredicate = package: lib.elem (lib.getName package) [ "secret" ];
      };
      # endregion allowed
    in
    {
      packages.x86_64-linux = {
        # region unfree
        refused = pkgs.callPackage ./secret.nix { };
        allowed = allowing.callPackage ./secret.nix { };
        # endregion unfree

        program = pkgs.callPackage ./program.nix { };
        no-program = pkgs.callPackage ./no-program.nix { };
        elsewhere = pkgs.callPackage ./elsewhere.nix { };
      };
    };
}
