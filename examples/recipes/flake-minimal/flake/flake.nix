{
  description = "A greeting";

  outputs =
    { self }:
    {
      greeting = "hello";

      packages.x86_64-linux.default = derivation {
        name = "greeting";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    };
}
