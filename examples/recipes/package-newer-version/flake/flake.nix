{
  description = "A package at a newer version than its own";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (pkgs) lib;
      # A folder stands for the server, so that the example runs without network.
      server = "file://${./mirror}";
      words = pkgs.callPackage ./words.nix { inherit server; };
    in
    {
      packages.x86_64-linux = {
        # region stale
        stale = words.overrideAttrs { version = "1.1"; };
        # endregion stale

        # region asked
        asked = words.overrideAttrs {
          version = "1.1";
          src = pkgs.fetchurl {
            url = "${server}/words-1.1.txt";
            hash = lib.fakeHash;
          };
        };
        # endregion asked

        # region newer
        newer = words.overrideAttrs {
          version = "1.1";
          src = pkgs.fetchurl {
            url = "${server}/words-1.1.txt";
            hash = "sha256-tihcV+h5fbXUxRyA1vEZOK/amxHGoANUlwkYnptLkqI=";
          };
        };
        # endregion newer
      };
    };
}
