{ lib, stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "secret";
  version = "1.0";
  dontUnpack = true;
  installPhase = ''
    runHook preInstall
    echo secret > $out
    runHook postInstall
  '';

  meta.license = lib.licenses.unfree;
}
