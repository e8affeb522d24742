{ stdenv }:
stdenv.mkDerivation {
  pname = "answer";
  version = "1.0";
  src = ./answer;

  outputs = [
    "out"
    "dev"
    "doc"
  ];

  makeFlags = [ "PREFIX=$(out)" ];
}
