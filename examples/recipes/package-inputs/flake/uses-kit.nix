{ runCommand, kit }:
runCommand "uses-kit" { buildInputs = [ kit ]; } ''
  jq --null-input '"jq came with kit"' > $out
''
