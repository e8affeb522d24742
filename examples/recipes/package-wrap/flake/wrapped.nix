{
  lib,
  stdenvNoCC,
  jq,
  makeWrapper,
}:
stdenvNoCC.mkDerivation {
  name = "port";
  src = ./src;

  nativeBuildInputs = [ makeWrapper ];

  installPhase = ''
    runHook preInstall
    install -D port $out/bin/port
    wrapProgram $out/bin/port \
      --prefix PATH : ${lib.makeBinPath [ jq ]} \
      --set-default GREETING "The port is:"
    runHook postInstall
  '';
}
