{
  outputs =
    { self }:
    let
      system = "x86_64-linux";
      package = import ./package.nix;
    in
    {
      # region apps
      apps.${system} = {
        default = self.apps.${system}.greet;

        greet = {
          type = "app";
          program = "${self.packages.${system}.hello}/bin/hello";
          meta.description = "Greet whoever is named";
        };

        # Not in the store
        list = {
          type = "app";
          program = "/bin/ls";
          meta.description = "List files";
        };
      };
      # endregion apps

      # region packages
      packages.${system} = {
        # bin/hello: the name of the package
        hello = package {
          name = "hello-1.2";
          path = ./hello;
        };

        # bin/hello: meta.mainProgram
        greeter = package {
          name = "greeter-1.2";
          path = ./hello;
          mainProgram = "hello";
        };

        # bin/unnamed, which is not there
        unnamed = package {
          name = "unnamed-1.2";
          path = ./hello;
        };
      };
      # endregion packages

    };
}
