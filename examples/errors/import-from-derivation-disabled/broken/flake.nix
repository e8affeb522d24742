{
  description = "A version number, and where it is written";

  outputs =
    { self }:
    let
      versionFile = derivation {
        name = "version.nix";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo '\"1.4\"' > $out"
        ];
      };
    in
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting-${import versionFile}";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    };
}
