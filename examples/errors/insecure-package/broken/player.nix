{ stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "player";
  version = "1.0";

  dontUnpack = true;
  installPhase = "echo a tune > $out";

  meta = {
    description = "Plays a tune";
    knownVulnerabilities = [ "A tune can run a program" ];
  };
}
