{ runCommand, jq }:
runCommand "with-tool" { nativeBuildInputs = [ jq ]; } ''
  echo '{"port": 8080}' | jq .port > $out
''
