{
  description = "A pocket nixpkgs: the part of its interface that examples use, with Debian's programs behind it";

  outputs =
    { self }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      lib = import ./lib;
      nixos = import ./nixos { inherit lib; };
    in
    {
      # nixpkgs' lib, with what its flake adds.
      lib = lib.extend (_: _: { inherit (nixos) nixosSystem homeManagerConfiguration; });

      # All packages; a thing that pocketpkgs does not have is a missing attribute.
      legacyPackages = lib.genAttrs systems (system: import ./. { inherit system; });

      # What pocketpkgs promises, as derivations to build.
      checks.x86_64-linux = import ./tests { pkgs = self.legacyPackages.x86_64-linux; };
    };
}
