derivation {
  name = "fails";
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    "exit 2"
  ];
}
