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
builtins.toFile "service.conf" "motd = ${greeting}"
