{ writeShellScriptBin }:
writeShellScriptBin "count" ''
  wc --lines $1
  echo "counted"
''
