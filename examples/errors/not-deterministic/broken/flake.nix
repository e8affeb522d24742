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
          "read id < /proc/sys/kernel/random/uuid; echo $id > $out"
        ];
      };
    };
}
