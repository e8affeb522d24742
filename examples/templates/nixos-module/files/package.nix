{
  lib,
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
  meta = {
    description = "Write a line at a fixed interval";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
