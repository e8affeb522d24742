{
  stdenvNoCC,
  fetchurl,
  server,
}:
stdenvNoCC.mkDerivation (finalAttrs: {
  pname = "words";
  version = "1.0";

  src = fetchurl {
    url = "${server}/words-${finalAttrs.version}.txt";
    hash = "sha256-w/nIwoOisfLxiW8noBy+PN3Aydk/dS5GOQNaD1s29ug=";
  };

  dontUnpack = true;
  installPhase = ''
    runHook preInstall
    cp $src $out
    runHook postInstall
  '';
})
