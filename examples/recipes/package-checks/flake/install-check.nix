{ stdenvNoCC, jq }:
stdenvNoCC.mkDerivation {
  name = "install-check";
  src = ./src;

  installPhase = ''
    runHook preInstall
    install -D --mode=644 settings.json $out/share/settings.json
    runHook postInstall
  '';

  doInstallCheck = true;
  nativeInstallCheckInputs = [ jq ];
  installCheckPhase = ''
    runHook preInstallCheck
    jq .port $out/share/settings.json
    runHook postInstallCheck
  '';
}
