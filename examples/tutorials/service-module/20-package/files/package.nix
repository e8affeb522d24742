{
  writeShellApplication,
  coreutils,
  jq,
}:
writeShellApplication {
  name = "heartbeat";
  runtimeInputs = [
    coreutils
    jq
  ];
  text = builtins.readFile ./heartbeat.sh;
}
