name: script:
derivation {
  inherit name;
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    script
  ];
}
