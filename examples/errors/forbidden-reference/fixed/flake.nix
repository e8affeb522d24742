{
  description = "A program that must not carry its compiler along";

  outputs =
    { self }:
    let
      compiler = derivation {
        name = "compiler";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo compiler > $out"
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
          "echo built with a compiler > $out"
        ];
        inherit compiler;
        disallowedReferences = [ compiler ];
      };
    };
}
