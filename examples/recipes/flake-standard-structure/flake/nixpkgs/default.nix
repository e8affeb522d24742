{ system }:
builtins.trace "a package set for ${system} is evaluated" {
  hello = derivation {
    name = "hello";
    inherit system;
    builder = "/bin/sh";
    args = [
      "-c"
      "echo hello > $out"
    ];
  };
}
