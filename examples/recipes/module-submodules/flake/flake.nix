{
  description = "Submodules";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      configuration =
        modules:
        (lib.evalModules {
          specialArgs.pkgs = nixpkgs.legacyPackages.x86_64-linux;
          inherit modules;
        }).config;
    in
    {
      users =
        (configuration [
          ./users.nix
          ./quota.nix
          ./accounts.nix
        ]).accounts;

      volumes = (configuration [ ./volumes.nix ]).volumes;

      settings = (configuration [ ./settings.nix ]).settings;

      # region wrong
      settings-wrong =
        (configuration [
          ./settings.nix
          { settings.log.format = x: x; }
        ]).settings;

      strict =
        (configuration [
          ./volumes.nix
          {
            volumes = [ { size = 10; } ];
          }
        ]).volumes;
      # endregion wrong
    };
}
