derivation {
  name = "web";
  system = "x86_64-linux";
  builder = "/bin/sh";
  outputs = [ "out" "dev" ];
  args = [ "-c" "echo hello > $out; echo header > $dev" ];
}
