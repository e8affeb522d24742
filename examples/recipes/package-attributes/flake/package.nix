{
  stdenvNoCC,
  separator ? ",",
}:
stdenvNoCC.mkDerivation {
  name = "list";
  dontUnpack = true;

  entries = [
    "a"
    "b"
  ];

  installPhase = ''
    runHook preInstall
    echo "''${entries// /${separator}}" > $out
    runHook postInstall
  '';
}
