{
  writeShellApplication,
  coreutils,
  jq,
}:
writeShellApplication {
  name = "pulse";
  runtimeInputs = [
    coreutils
    jq
  ];
  text = builtins.readFile ./pulse.sh;
}
