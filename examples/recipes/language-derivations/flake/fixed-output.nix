let
  download =
    script: outputHash:
    derivation {
      name = "page";
      system = "x86_64-linux";
      builder = "/bin/sh";
      args = [
        "-c"
        script
      ];
      inherit outputHash;
    };
  hash = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=";
in
{
  first = download "echo hello > $out" hash;
  second = download "printf 'hello\\n' > $out" hash;
  changed = download "echo goodbye > $out" hash;
  wrong = download "echo goodbye > $out" "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
}
