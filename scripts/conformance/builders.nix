# What builders hand to Nix: for each, the attributes of its derivation as JSON texts. Nothing is built.
{
  # A tree of nixpkgs, or pocketpkgs.
  nixpkgs,
}:
let
  pkgs = import (/. + nixpkgs) {
    system = "x86_64-linux";
    config = { };
    # ShellCheck is built by Haskell, which fills the largest file of nixpkgs: a copy of the tree may lack it.
    overlays = [
      (_final: prev: {
        shellcheck-minimal = prev.writeScriptBin "shellcheck" "" // {
          compiler.bootstrapAvailable = true;
        };
      })
    ];
  };
  inherit (pkgs) lib;
  hash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  text = pkgs.writeText "text" "text\n";

  builders = {
    mkDerivation = pkgs.stdenv.mkDerivation {
      pname = "web";
      version = "1.0";
      src = text;
      buildInputs = [ text ];
      nativeBuildInputs = [ text ];
      dontUnpack = true;
      doCheck = true;
      installPhase = "touch $out";
    };
    "mkDerivation of a function" = pkgs.stdenv.mkDerivation (final: {
      pname = "web";
      version = "1.0";
      dontUnpack = true;
      env.NAME = final.pname;
      outputs = [
        "out"
        "doc"
      ];
    });
    "stdenvNoCC.mkDerivation" = pkgs.stdenvNoCC.mkDerivation {
      name = "web";
      dontUnpack = true;
    };
    runCommand = pkgs.runCommand "made" { NAME = "web"; } "echo $NAME > $out";
    runCommandLocal = pkgs.runCommandLocal "made" { } "touch $out";
    runCommandCC = pkgs.runCommandCC "made" { } "touch $out";
    runCommandWith = pkgs.runCommandWith { name = "made"; } "touch $out";
    writeText = text;
    writeTextFile = pkgs.writeTextFile {
      name = "file";
      text = "text";
      executable = true;
      destination = "/bin/file";
    };
    writeTextDir = pkgs.writeTextDir "share/file" "text";
    writeScript = pkgs.writeScript "script" "text";
    writeScriptBin = pkgs.writeScriptBin "script" "text";
    writeShellScript = pkgs.writeShellScript "script" "true";
    writeShellScriptBin = pkgs.writeShellScriptBin "script" "true";
    writeShellApplication = pkgs.writeShellApplication {
      name = "script";
      text = "true";
    };
    concatText = pkgs.concatText "both" [
      text
      text
    ];
    concatScript = pkgs.concatScript "both" [ text ];
    replaceVars = pkgs.replaceVars text { name = "web"; };
    srcOnly = pkgs.srcOnly {
      name = "web";
      src = text;
      stdenv = pkgs.stdenvNoCC;
    };
    emptyFile = pkgs.emptyFile;
    emptyDirectory = pkgs.emptyDirectory;
    symlinkJoin = pkgs.symlinkJoin {
      name = "joined";
      paths = [ text ];
    };
    buildEnv = pkgs.buildEnv {
      name = "environment";
      paths = [ text ];
    };
    linkFarm = pkgs.linkFarm "farm" { text = text; };
    linkFarmFromDrvs = pkgs.linkFarmFromDrvs "farm" [ text ];
    mkShell = pkgs.mkShell { packages = [ text ]; };
    mkShellNoCC = pkgs.mkShellNoCC { shellHook = "true"; };
    makeSetupHook = pkgs.makeSetupHook { name = "hook"; } text;
    fetchurl = pkgs.fetchurl {
      url = "https://example.com/web-1.0.tar.gz";
      inherit hash;
    };
    fetchzip = pkgs.fetchzip {
      url = "https://example.com/web-1.0.tar.gz";
      inherit hash;
    };
    fetchgit = pkgs.fetchgit {
      url = "https://example.com/web.git";
      rev = "0000000000000000000000000000000000000000";
      inherit hash;
    };
    fetchFromGitHub = pkgs.fetchFromGitHub {
      owner = "example";
      repo = "web";
      rev = "v1.0";
      inherit hash;
    };
    fetchFromGitLab = pkgs.fetchFromGitLab {
      owner = "example";
      repo = "web";
      rev = "v1.0";
      inherit hash;
    };
    fetchFromGitea = pkgs.fetchFromGitea {
      domain = "git.example.com";
      owner = "example";
      repo = "web";
      rev = "v1.0";
      inherit hash;
    };
    "formats.json" = (pkgs.formats.json { }).generate "settings.json" { web = 1; };
    "testers.testEqualContents" = pkgs.testers.testEqualContents {
      assertion = "both are the same";
      expected = text;
      actual = text;
    };
  };
in
lib.mapAttrs (
  _name: package:
  lib.mapAttrs (
    _attribute: value: builtins.unsafeDiscardStringContext (builtins.toJSON value)
  ) package.drvAttrs
) builders
