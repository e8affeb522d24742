{
  description = "A build that takes five seconds";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "while test $SECONDS -lt 5; do :; done; echo hello > $out"
        ];
      };
    };
}
