{
  description = "A program and the library it needs";

  outputs =
    { self }:
    let
      library = derivation {
        name = "library.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo words > $out"
        ];
      };
    in
    {
      packages.x86_64-linux.default = derivation {
        name = "program.txt";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo uses ${library} > $out"
        ];
      };
    };
}
