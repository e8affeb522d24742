{ system }:
derivation {
  name = "hello";
  inherit system;
  builder = "/bin/sh";
  args = [
    "-c"
    "echo hello > $out"
  ];
}
