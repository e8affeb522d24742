# Trivial builders, scripts and fetchers.
{ pkgs }:
let
  inherit (pkgs) lib runCommand;
  inherit (pkgs.testers) testBuildFailure testEqualContents;
  check = name: script: runCommand name { } "${script}\ntouch $out";
  file = pkgs.writeText "file" "content\n";
in
{
  write-text = check "x" "grep -x content ${file}";
  write-text-dir = check "x" ''test "$(cat ${pkgs.writeTextDir "share/x" "y"}/share/x)" = y'';
  write-text-file = check "x" ''
    test -x ${
      pkgs.writeTextFile {
        name = "x";
        text = "x";
        executable = true;
        destination = "/bin/x";
      }
    }/bin/x
  '';
  write-shell-script = check "x" ''test "$(${pkgs.writeShellScript "x" "echo $1"} a)" = a'';
  write-shell-script-bin = check "x" ''test "$(${lib.getExe (pkgs.writeShellScriptBin "x" "echo hi")})" = hi'';
  write-shell-script-syntax = testBuildFailure (pkgs.writeShellScript "x" "if");
  write-shell-application = check "x" ''
    test "$(PATH= ${
      lib.getExe (
        pkgs.writeShellApplication {
          name = "x";
          runtimeInputs = [ pkgs.jq ];
          runtimeEnv.GREETING = "hi";
          text = ''jq -r .a <<< '{"a": "b"}'; echo "$GREETING"'';
        }
      )
    } | paste -sd ' ')" = "b hi"
  '';
  write-shell-application-checks =
    let
      log = testBuildFailure (
        pkgs.writeShellApplication {
          name = "x";
          text = "echo $1";
        }
      );
    in
    check "x" "grep SC2086 ${log}/testBuildFailure.log";
  concat-text = check "x" ''test "$(cat ${
    pkgs.concatText "x" [
      file
      file
    ]
  })" = $'content\ncontent' '';
  empty = check "x" "test ! -s ${pkgs.emptyFile} && test -d ${pkgs.emptyDirectory}";
  equal-contents = testEqualContents {
    assertion = "a file is itself";
    actual = file;
    expected = builtins.toFile "x" "content\n";
  };
  equal-contents-fails = testBuildFailure (testEqualContents {
    assertion = "a file is another";
    actual = file;
    expected = builtins.toFile "x" "other\n";
  });

  fetch-file = pkgs.fetchurl {
    name = "file";
    url = "file://${file}";
    hash = "sha256-Q0copBCnj1b8G1iZw1k0NuYasMcx6QctleltspAgXlM=";
  };
  fetch-zip = pkgs.fetchzip {
    url = "file://${./one.zip}";
    hash = "sha256-+fLvSkcwab8C5ficCGPDrd0TFv6Z1+DhEoJtl+eQT6U=";
  };
}
