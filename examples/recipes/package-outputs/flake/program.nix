{ stdenv, answer }:
stdenv.mkDerivation {
  pname = "program";
  version = "1.0";
  src = ./program;

  buildInputs = [ answer ];

  buildPhase = ''
    runHook preBuild
    $CC -o program program.c -lanswer
    runHook postBuild
  '';
  installPhase = ''
    runHook preInstall
    install -D program $out/bin/program
    runHook postInstall
  '';
}
