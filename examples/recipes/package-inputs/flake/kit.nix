{ stdenvNoCC, jq }:
stdenvNoCC.mkDerivation {
  name = "kit";
  dontUnpack = true;

  propagatedBuildInputs = [ jq ];

  installPhase = ''
    runHook preInstall
    mkdir $out
    runHook postInstall
  '';
}
