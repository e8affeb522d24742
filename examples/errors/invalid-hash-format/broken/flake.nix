{
  description = "A file whose content is known beforehand";

  outputs =
    { self }:
    let
      greeting =
        hash:
        derivation {
          name = "greeting.txt";
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "echo hello > $out"
          ];
          outputHash = hash;
        };
    in
    {
      packages.x86_64-linux = {
        hex = greeting "sha256:5891b5b522d5df086d0ff0b110fbd9d2";
        sri = greeting "sha256-WJG1tSLV3whtD/CxEPvZ0g==";
        bare = greeting "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
      };
    };
}
