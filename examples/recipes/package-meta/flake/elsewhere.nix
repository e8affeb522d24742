{ lib, stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "elsewhere";
  version = "1.0";
  dontUnpack = true;
  installPhase = ''
    runHook preInstall
    touch $out
    runHook postInstall
  '';

  meta.platforms = lib.platforms.darwin;
}
