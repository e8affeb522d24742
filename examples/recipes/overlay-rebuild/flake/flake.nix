{
  description = "What a changed package changes";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      # region packages
      before = nixpkgs.legacyPackages.x86_64-linux.extend (
        final: prev: {
          greet = final.callPackage ./greet.nix { };
          report = final.callPackage ./report.nix { };
        }
      );
      # endregion packages

      # region ways
      by-overlay = before.extend (
        final: prev: {
          greet = prev.greet.override { greeting = "good morning"; };
        }
      );

      by-update = before // {
        greet = before.greet.override { greeting = "good morning"; };
      };

      one-dependent = before.report.override { inherit (by-update) greet; };
      # endregion ways
    in
    {
      packages.x86_64-linux = {
        inherit one-dependent;
        before = before.report;
        by-overlay = by-overlay.report;
        by-update = by-update.report;
      };

      # region drv-paths
      report-drv = {
        before = before.report.drvPath;
        by-overlay = by-overlay.report.drvPath;
        by-update = by-update.report.drvPath;
        one-dependent = one-dependent.drvPath;
      };
      # endregion drv-paths

      # region same
      same = builtins.mapAttrs (name: pkg: pkg.drvPath == by-overlay.${name}.drvPath) {
        inherit (before) jq greet report;
      };
      # endregion same
    };
}
