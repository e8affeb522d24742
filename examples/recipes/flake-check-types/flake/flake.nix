{
  outputs =
    { self }:
    {
      packages.x86_64-linux.default = "hello";

      checks.x86_64-linux.tools.lint = self.lib.package;

      devShells.default = self.lib.package;

      apps.x86_64-linux.default = {
        type = "app";
        programs = "/bin/true";
      };

      formatter.x86_64 = self.lib.package;

      overlays.default = self: super: { };

      nixosConfigurations.web = { };

      templates.default.path = ./.;

      bundlers.x86_64-linux.default = self.lib.package;

      hydraJobs.release = "1.4.0";

      lib.package = derivation {
        name = "hello";
        system = "x86_64-linux";
        builder = "/bin/sh";
      };
    };
}
