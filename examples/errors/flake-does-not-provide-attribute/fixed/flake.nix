{
  description = "One package";

  outputs =
    { self }:
    {
      packages.x86_64-linux.hello = derivation {
        name = "hello";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    };
}
