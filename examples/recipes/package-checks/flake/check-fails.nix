{ stdenvNoCC, jq }:
stdenvNoCC.mkDerivation {
  name = "check-fails";
  src = ./src;

  doCheck = true;
  nativeCheckInputs = [ jq ];
  checkPhase = ''
    runHook preCheck
    jq --exit-status '.port < 1024' settings.json
    runHook postCheck
  '';

  installPhase = ''
    runHook preInstall
    cp settings.json $out
    runHook postInstall
  '';
}
