{
  description = "A shell for each version of a tool";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;

      codegen = pkgs.callPackage ./codegen.nix { };
      shellWith = versions: pkgs.mkShellNoCC { packages = map codegen versions; };
    in
    {
      devShells.x86_64-linux = {
        default = shellWith [ "2.1" ];
        v1 = shellWith [ "1.9" ];
        both = shellWith [
          "1.9"
          "2.1"
        ];
      };
    };
}
