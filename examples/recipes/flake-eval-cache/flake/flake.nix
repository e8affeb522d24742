{
  outputs =
    { self }:
    {
      packages.x86_64-linux = {
        default = builtins.trace "evaluating default" (derivation {
          name = "hello";
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "echo hello > $out"
          ];
        });

        broken = builtins.trace "evaluating broken" (throw "no package here");
      };
    };
}
