{
  description = "A greeting";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "ulimit -t 1; while true; do :; done"
        ];
      };
    };
}
