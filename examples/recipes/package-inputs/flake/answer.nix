{ stdenv }:
stdenv.mkDerivation {
  pname = "answer";
  version = "1.0";
  src = ./answer;

  buildPhase = ''
    runHook preBuild
    $CC -shared -fPIC -o libanswer.so answer.c
    runHook postBuild
  '';
  installPhase = ''
    runHook preInstall
    install -D libanswer.so $out/lib/libanswer.so
    install -D --mode=644 answer.h $out/include/answer.h
    runHook postInstall
  '';
}
