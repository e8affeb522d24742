{
  hello = derivation {
    name = "greeting-1.0";
    system = "x86_64-linux";
    builder = "/bin/sh";
    args = [
      "-c"
      "echo hello > $out"
    ];
  };
}
