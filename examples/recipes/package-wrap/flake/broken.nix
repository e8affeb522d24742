{ stdenvNoCC, jq }:
stdenvNoCC.mkDerivation {
  name = "port";
  src = ./src;

  buildInputs = [ jq ];

  installPhase = ''
    runHook preInstall
    install -D port $out/bin/port
    runHook postInstall
  '';
}
