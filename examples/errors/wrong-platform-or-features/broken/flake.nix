{
  description = "A greeting for one system, and a test that asks for a feature";

  outputs =
    { self }:
    let
      write =
        attributes:
        derivation (
          {
            builder = "/bin/sh";
            args = [
              "-c"
              "echo hello > $out"
            ];
          }
          // attributes
        );
    in
    {
      packages.x86_64-linux = {
        default = write {
          name = "greeting.txt";
          system = "aarch64-linux";
        };
        test = write {
          name = "test.txt";
          system = "x86_64-linux";
          requiredSystemFeatures = [ "gpu" ];
        };
      };
    };
}
