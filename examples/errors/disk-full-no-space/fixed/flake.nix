{
  description = "A build that needs 2 MB of scratch space";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "printf %2000000s x > scratch && echo hello > $out"
        ];
      };
    };
}
