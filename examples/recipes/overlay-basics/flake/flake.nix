{
  description = "Overlays that add and change a package";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      # region import
      pkgs = import nixpkgs {
        system = "x86_64-linux";
        overlays = [
          (import ./add.nix)
          (import ./change.nix)
          (import ./release.nix)
        ];
      };
      # endregion import
      inherit (nixpkgs.legacyPackages.x86_64-linux) extend;
    in
    {
      packages.x86_64-linux = {
        inherit (pkgs) greet;
        added = (extend (import ./add.nix)).greet;
      };

      # region final-prev
      seen =
        let
          seen =
            (extend (
              final: prev: {
                tool = "mine";
                seen = {
                  prev-has-tool = prev ? tool;
                  final-has-tool = final ? tool;
                  final-has-later = final ? later;
                };
              }
            )).extend
              (final: prev: { later = "from the next overlay"; });
        in
        seen.seen;
      # endregion final-prev

      # region by-hand
      by-hand =
        let
          base = final: {
            name = "world";
            text = "hello, ${final.name}";
          };
          overlay = final: prev: { name = "overlay"; };
        in
        (nixpkgs.lib.fix (nixpkgs.lib.extends overlay base)).text;
      # endregion by-hand

      # region not-a-list
      not-a-list = import nixpkgs {
        system = "x86_64-linux";
        overlays = import ./add.nix;
      };
      # endregion not-a-list
    };
}
