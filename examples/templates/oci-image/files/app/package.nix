{ lib, stdenv }:
stdenv.mkDerivation {
  pname = "web-greeter";
  version = "1.0";
  src = lib.fileset.toSource {
    root = ./.;
    fileset = ./main.c;
  };

  buildPhase = ''
    runHook preBuild
    $CC -O2 -Wall -Wextra -Werror -o web-greeter main.c
    runHook postBuild
  '';

  installPhase = ''
    runHook preInstall
    install -D --target-directory=$out/bin web-greeter
    runHook postInstall
  '';

  meta = {
    description = "Answer every HTTP request with one line";
    license = lib.licenses.mit;
    mainProgram = "web-greeter";
    platforms = lib.platforms.linux;
  };
}
