{
  description = "A package on whose store path old names of commands are run";

  outputs =
    { self }:
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    };
}
