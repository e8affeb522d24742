{
  description = "What a build needs and what a package needs";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        no-tool = pkgs.callPackage ./no-tool.nix { };
        with-tool = pkgs.callPackage ./with-tool.nix { };
        answer = pkgs.callPackage ./answer.nix { };
        program = pkgs.callPackage ./program.nix { answer = pkgs.callPackage ./answer.nix { }; };
        uses-kit = pkgs.callPackage ./uses-kit.nix { kit = pkgs.callPackage ./kit.nix { }; };
        not-strict = pkgs.callPackage ./strict.nix { strictDeps = false; };
        strict = pkgs.callPackage ./strict.nix { strictDeps = true; };
      };
    };
}
