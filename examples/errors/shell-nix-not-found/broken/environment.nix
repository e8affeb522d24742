derivation {
  name = "environment";
  system = builtins.currentSystem;
  builder = "/bin/sh";
}
