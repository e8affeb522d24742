# Not GNU Hello: a few lines of C of pocketpkgs' own, with a Makefile, tests and options to play with.
{ lib, stdenv }:
stdenv.mkDerivation (finalAttrs: {
  pname = "hello";
  version = "1.0";

  src = ./src;

  makeFlags = [
    "PREFIX=${placeholder "out"}"
    "VERSION=${finalAttrs.version}"
  ];
  doCheck = true;

  meta = {
    description = "Small C program of pocketpkgs that prints a greeting (not GNU Hello)";
    license = lib.licenses.mit;
    mainProgram = "hello";
    platforms = lib.platforms.linux;
  };
})
