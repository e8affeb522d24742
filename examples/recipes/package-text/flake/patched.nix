{ stdenvNoCC }:
stdenvNoCC.mkDerivation {
  name = "report";
  src = ./src;

  postPatch = ''
    substituteInPlace report --replace-fail /usr/share $out/share
  '';

  installPhase = ''
    runHook preInstall
    install -D report $out/bin/report
    install -D --mode=644 title $out/share/report/title
    runHook postInstall
  '';
}
