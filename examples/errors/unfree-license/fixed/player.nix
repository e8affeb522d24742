{ lib, stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "player";
  version = "1.0";

  dontUnpack = true;
  installPhase = "echo a tune > $out";

  meta = {
    description = "Plays a tune";
    license = lib.licenses.unfree;
  };
}
