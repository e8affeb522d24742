{ stdenvNoCC }:
stdenvNoCC.mkDerivation {
  name = "order";
  src = ./src;

  preUnpack = "echo preUnpack in $PWD";
  postUnpack = "echo postUnpack in $PWD";
  prePatch = "echo prePatch in $PWD";
  preConfigure = "echo preConfigure";

  buildPhase = ''
    runHook preBuild
    echo build
    runHook postBuild
  '';
  preBuild = "echo preBuild";
  postBuild = "echo postBuild";

  doCheck = true;
  preCheck = "echo preCheck";

  installPhase = ''
    runHook preInstall
    mkdir $out
    runHook postInstall
  '';
  postInstall = "echo postInstall";

  postFixup = "echo postFixup";

  doInstallCheck = true;
  preInstallCheck = "echo preInstallCheck";
}
