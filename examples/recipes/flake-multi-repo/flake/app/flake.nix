{
  description = "One service: its package and its module";

  inputs.platform.url = "git+file:///home/user/flake-multi-repo/platform";

  outputs =
    { self, platform }:
    {
      overlays.default = final: prev: {
        app = final.writeText "app-1.4.0" "the service";
      };

      nixosModules.default = import ./module.nix;

      packages.x86_64-linux.default =
        (platform.lib.packageSet {
          system = "x86_64-linux";
          overlays = [
            platform.overlays.default
            self.overlays.default
          ];
        }).app;
    };
}
