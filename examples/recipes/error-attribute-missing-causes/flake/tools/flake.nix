{
  description = "Tools that are built on base";

  inputs.base.url = "path:../base";

  outputs =
    { self, base }:
    {
      motd = base.lib.greet "world";

      packages.x86_64-linux.hello = derivation {
        name = "hello-1.0";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    };
}
