let
  greeting = derivation {
    name = "greeting.txt";
    system = "x86_64-linux";
    builder = "/bin/sh";
    args = [
      "-c"
      "echo hello > $out"
    ];
  };
in
derivation {
  name = "service.conf";
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    "echo 'motd = ${greeting}' > $out"
  ];
}
