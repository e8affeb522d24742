{
  stdenvNoCC,
  runCommand,
  testers,
}:
stdenvNoCC.mkDerivation (finalAttrs: {
  pname = "greet";
  version = "1.0";
  src = ./src;

  installPhase = ''
    runHook preInstall
    install -D greet $out/bin/greet
    runHook postInstall
  '';

  passthru.tests = {
    name = runCommand "greet-name" { } ''
      ${finalAttrs.finalPackage}/bin/greet reader | grep "Hello, reader!"
      touch $out
    '';

    version = testers.testVersion { package = finalAttrs.finalPackage; };
  };

  meta.mainProgram = "greet";
})
