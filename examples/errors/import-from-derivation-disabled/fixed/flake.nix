{
  description = "A version number, and where it is written";

  outputs =
    { self }:
    let
      versionFile = ./version.nix;
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
