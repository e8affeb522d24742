{ lib, stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "list-tools";
  version = "1.0";
  src = ./src;

  installPhase = ''
    runHook preInstall
    install -D lst $out/bin/lst
    runHook postInstall
  '';

  meta = {
    description = "List what there is";
    homepage = "https://example.com/list-tools";
    license = lib.licenses.mit;
    mainProgram = "lst";
    platforms = lib.platforms.unix;
  };
}
