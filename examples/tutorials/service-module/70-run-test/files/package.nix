{
  lib,
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
  meta = {
    description = "Write a line at a fixed interval";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
