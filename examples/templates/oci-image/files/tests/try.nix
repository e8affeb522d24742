{
  writeShellApplication,
  coreutils,
  gnutar,
  gzip,
  jq,
  util-linux,
  image,
}:
writeShellApplication {
  name = "try-image";
  runtimeInputs = [
    coreutils
    gnutar
    gzip
    jq
    util-linux
  ];
  text = "archive=${image}\n" + builtins.readFile ./try.sh;
}
