{
  runCommand,
  jq,
  strictDeps,
}:
runCommand "strict"
  {
    buildInputs = [ jq ];
    inherit strictDeps;
  }
  ''
    jq --null-input '"jq is in PATH"' > $out
  ''
