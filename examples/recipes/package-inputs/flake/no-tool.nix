{ runCommand }:
runCommand "no-tool" { } ''
  echo '{"port": 8080}' | jq .port > $out
''
