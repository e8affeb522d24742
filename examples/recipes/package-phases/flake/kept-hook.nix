{ stdenvNoCC }:
stdenvNoCC.mkDerivation {
  name = "kept-hook";
  dontUnpack = true;

  preInstall = "echo preInstall ran";
  installPhase = ''
    runHook preInstall
    mkdir $out
    runHook postInstall
  '';
}
