{ writeShellScriptBin }:
version:
writeShellScriptBin "codegen" ''
  echo "codegen ${version}"
''
