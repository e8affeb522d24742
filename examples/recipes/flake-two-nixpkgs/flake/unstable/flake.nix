{
  description = "Stands for a newer nixpkgs: one package is another version";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      legacyPackages.x86_64-linux = nixpkgs.legacyPackages.x86_64-linux.extend (
        final: prev: {
          hello = prev.hello.overrideAttrs (old: {
            version = "2.0";
            inherit (old) src;
          });
        }
      );
    };
}
