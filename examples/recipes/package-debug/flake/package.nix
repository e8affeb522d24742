{ stdenv }:
stdenv.mkDerivation {
  name = "table";
  src = ./.;
  makeFlags = [ "PREFIX=$(out)" ];
}
