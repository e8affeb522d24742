{ stdenvNoCC }:
stdenvNoCC.mkDerivation (finalAttrs: {
  pname = "notes";
  version = "1.0";
  dontUnpack = true;

  installPhase = ''
    runHook preInstall
    echo "version ${finalAttrs.version}" > $out
    runHook postInstall
  '';
})
