derivation {
  name = "tool";
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    "echo program > $out; echo manual > $doc"
  ];
  outputs = [
    "out"
    "doc"
  ];
}
