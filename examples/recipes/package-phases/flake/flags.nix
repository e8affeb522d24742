{ stdenv }:
stdenv.mkDerivation {
  name = "flags";
  src = ./make;

  makeFlags = [ "PREFIX=$(out)" ];
  buildFlags = [
    "COLOR=blue"
    "all"
  ];
}
