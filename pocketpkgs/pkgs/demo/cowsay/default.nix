# Not the cowsay of nixpkgs: a shell script of pocketpkgs' own with one cow.
{ lib, stdenvNoCC }:
stdenvNoCC.mkDerivation {
  pname = "cowsay";
  version = "1.0";

  src = ./.;
  dontBuild = true;
  installPhase = ''
    runHook preInstall
    install -Dm755 cowsay.sh $out/bin/cowsay
    runHook postInstall
  '';

  meta = {
    description = "Shell script of pocketpkgs in which a cow says something (not the original cowsay)";
    license = lib.licenses.mit;
    mainProgram = "cowsay";
  };
}
