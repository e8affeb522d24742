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
          "export HOME=$TMPDIR; echo colour=green > $HOME/.example && read line < $HOME/.example && echo $line > $out"
        ];
      };
    };
}
