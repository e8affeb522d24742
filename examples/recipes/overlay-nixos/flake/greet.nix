{
  stdenvNoCC,
  greeting ? "hello",
}:
stdenvNoCC.mkDerivation (finalAttrs: {
  pname = "greet";
  version = "1.0";

  dontUnpack = true;

  installPhase = ''
    mkdir -p $out/bin
    printf '#!/bin/sh\necho "%s from greet %s"\n' '${greeting}' '${finalAttrs.version}' > $out/bin/greet
    chmod +x $out/bin/greet
  '';
})
