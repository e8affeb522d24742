{
  motd = derivation {
    name = "motd";
    system = "x86_64-linux";
    builder = "/bin/sh";
    args = [
      "-c"
      "echo 'Welcome to example.com' > $out"
    ];
  };
}
