{ stdenv }:
stdenv.mkDerivation {
  pname = "answer";
  version = "1.0";
  src = ./answer;

  makeFlags = [ "PREFIX=$(out)" ];
}
