{ writeShellScriptBin, greting }:
writeShellScriptBin "greet" ''
  echo "${greting}, $1!"
''
