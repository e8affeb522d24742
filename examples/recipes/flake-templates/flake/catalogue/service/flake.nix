{
  description = "A service";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "service";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "read -r line < ${./src/main.txt} && echo $line > $out"
        ];
      };
    };
}
