{ stdenvNoCC }:
stdenvNoCC.mkDerivation {
  name = "lost-hook";
  dontUnpack = true;

  preInstall = "echo preInstall ran";
  installPhase = ''
    mkdir $out
  '';
}
