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
          "while true; do read line < /proc/uptime; done"
        ];
      };
    };
}
