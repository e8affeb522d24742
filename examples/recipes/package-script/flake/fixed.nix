{ writeShellApplication, coreutils }:
writeShellApplication {
  name = "count";
  runtimeInputs = [ coreutils ];
  text = ''
    wc --lines "$1"
    echo "counted"
  '';
}
