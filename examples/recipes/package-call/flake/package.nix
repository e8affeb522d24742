{
  writeShellScriptBin,
  greeting ? "Hello",
}:
writeShellScriptBin "greet" ''
  echo "${greeting}, $1!"
''
