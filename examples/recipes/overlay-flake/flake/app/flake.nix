{
  description = "An application that uses the tools";

  # region inputs
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    tools = {
      url = "git+file:///home/user/overlay-flake/tools";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };
  # endregion inputs

  outputs =
    {
      self,
      nixpkgs,
      tools,
    }:
    let
      system = "x86_64-linux";

      # region import
      imported = import nixpkgs {
        inherit system;
        overlays = [
          tools.overlays.default
          self.overlays.default
        ];
      };
      # endregion import

      # region extend
      extended = nixpkgs.legacyPackages.${system}.appendOverlays [
        tools.overlays.default
        self.overlays.default
      ];
      # endregion extend
    in
    {
      # region overlay
      overlays.default = final: prev: {
        app = final.writeShellScriptBin "app" ''
          exec ${final.lib.getExe' final.greet "greet"}
        '';
      };
      # endregion overlay

      packages.${system} = {
        inherit (imported) app;
        default = imported.app;
      };

      # region same
      same = {
        import-and-extend = imported.app.drvPath == extended.app.drvPath;
        overlay-and-package = imported.greet.drvPath == tools.packages.${system}.greet.drvPath;
      };
      # endregion same
    };
}
