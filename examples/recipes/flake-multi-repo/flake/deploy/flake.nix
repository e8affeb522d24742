{
  description = "The hosts, and what runs on them";

  # region inputs
  inputs = {
    platform.url = "git+file:///home/user/flake-multi-repo/platform";

    app = {
      url = "git+file:///home/user/flake-multi-repo/app";
      inputs.platform.follows = "platform";
    };
  };
  # endregion inputs

  # region outputs
  outputs =
    {
      self,
      platform,
      app,
    }:
    let
      packages = platform.lib.packageSet {
        system = "x86_64-linux";
        overlays = [
          platform.overlays.default
          app.overlays.default
        ];
      };
    in
    {
      hosts.web = platform.lib.configuration [
        app.nixosModules.default
        (import ./web.nix)
      ];

      packages.x86_64-linux = {
        web = packages.writeText "web" "run ${packages.app} at ${self.hosts.web.url}";

        source = packages.writeText "source" "built with ${platform}";
      };
    };
  # endregion outputs
}
