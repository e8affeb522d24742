{
  description = "A greeting";

  outputs =
    { self }:
    {
      words.greeting = "hello";
      packages.x86_64-linux.default = derivation {
        name = "greeting.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo ${self.words.greeting} > $out"
        ];
      };
    };
}
