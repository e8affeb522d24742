{
  description = "One of every output";

  outputs =
    { self }:
    let
      # region for-all-systems
      systems = [
        "aarch64-linux"
        "x86_64-linux"
      ];
      forAllSystems =
        f:
        builtins.listToAttrs (
          map (system: {
            name = system;
            value = f system;
          }) systems
        );
      # endregion for-all-systems
    in
    {
      # region per-system
      packages = forAllSystems (system: {
        default = self.packages.${system}.hello;
        hello = import ./hello.nix { inherit system; };
      });

      checks = forAllSystems (system: {
        hello = import ./check.nix {
          inherit system;
          inherit (self.packages.${system}) hello;
        };
      });

      apps = forAllSystems (system: {
        default = {
          type = "app";
          program = "${./hello.sh}";
          meta.description = "Greet whoever is named";
        };
      });

      devShells = forAllSystems (system: {
        default = self.packages.${system}.hello;
      });

      formatter = forAllSystems (system: self.packages.${system}.hello);

      legacyPackages = forAllSystems (system: {
        hello = self.packages.${system}.hello;
        greetings.formal = self.packages.${system}.hello;
      });

      bundlers = forAllSystems (system: {
        default = drv: drv;
      });
      # endregion per-system

      # region for-every-system
      lib.greet = name: "hello, ${name}";

      overlays.default = final: prev: {
        hello = self.packages.${final.system}.hello;
      };

      nixosModules.default = ./modules/greeter.nix;

      nixosConfigurations.web.config.system.build.toplevel = self.packages.x86_64-linux.hello;

      templates.default = {
        path = ./templates/service;
        description = "A service";
      };

      hydraJobs.release.x86_64-linux = self.packages.x86_64-linux.hello;
      # endregion for-every-system

      # region other
      homeConfigurations.user.activationPackage = self.packages.x86_64-linux.hello;

      darwinConfigurations.laptop.system = self.packages.x86_64-linux.hello;

      release.version = "1.4.0";
      # endregion other
    };
}
