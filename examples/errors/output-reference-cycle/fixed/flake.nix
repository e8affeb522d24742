{
  description = "Two outputs";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "library";
        outputs = [
          "out"
          "dev"
        ];
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo the library > $out; echo library in $out > $dev"
        ];
      };
    };
}
