{
  lib,
  writeShellApplication,
  gawk,
  jq,
}:
writeShellApplication {
  name = "log-summary";

  # Every program that the script runs: users need none of them installed.
  runtimeInputs = [
    gawk
    jq
  ];

  # A file of its own, so that editors and shellcheck know it as a shell script.
  # `set -o errexit -o nounset -o pipefail` is put before it.
  text = builtins.readFile ./log-summary.sh;

  meta = {
    description = "Count the lines of a log by level";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
