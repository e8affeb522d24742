{
  description = "An overlay with its test";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux.extend self.overlays.default;
    in
    {
      # region overlay
      overlays.default = final: prev: {
        greet = final.callPackage ./greet.nix { };
      };
      # endregion overlay

      # region checks
      checks.x86_64-linux = {
        inherit (pkgs) greet;

        says-hello = pkgs.runCommand "says-hello" { nativeBuildInputs = [ pkgs.greet ]; } ''
          greet | grep --quiet '^hello '
          touch $out
        '';
      };
      # endregion checks
    };
}
