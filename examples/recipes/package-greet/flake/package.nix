{ lib, stdenv }:
stdenv.mkDerivation (finalAttrs: {
  pname = "greet";
  version = "1.2.0";

  src = ./src;

  makeFlags = [
    "PREFIX=$(out)"
    "VERSION=${finalAttrs.version}"
  ];

  doCheck = true;

  meta = {
    description = "Print a greeting";
    license = lib.licenses.mit;
    mainProgram = "greet";
    platforms = lib.platforms.linux;
  };
})
