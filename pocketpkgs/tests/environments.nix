# Trees of links, and shells.
{ pkgs }:
let
  inherit (pkgs) lib runCommand;
  inherit (pkgs.testers) testBuildFailure;
  check = script: runCommand "x" { } "${script}\ntouch $out";
  one = pkgs.writeTextDir "share/x" "one";
  two = pkgs.writeTextDir "share/x" "two";
  three = pkgs.writeTextDir "share/y" "three";
  env =
    args:
    pkgs.buildEnv (
      {
        name = "env";
        paths = [
          one
          three
        ];
      }
      // args
    );
in
{
  symlink-join = check ''
    tree=${
      pkgs.symlinkJoin {
        name = "x";
        paths = [
          one
          two
          three
        ];
        postBuild = "echo > $out/share/z";
      }
    }
    test "$(cat $tree/share/x $tree/share/y)" = onethree && test -e $tree/share/z
    test "$(readlink $tree/share/x)" = ${one}/share/x
  '';
  build-env = check ''test "$(cat ${env { }}/share/x ${env { }}/share/y)" = onethree'';
  build-env-whole-folders = check "test -L ${env { paths = [ one ]; }}/share";
  build-env-paths-to-link = check ''
    test -e ${env { pathsToLink = [ "/share" ]; }}/share/x -a ! -e ${
      env { pathsToLink = [ "/bin" ]; }
    }/share
  '';
  build-env-collision = check ''
    log=${
      testBuildFailure (env {
        paths = [
          one
          two
        ];
      })
    }/testBuildFailure.log
    grep "pkgs.buildEnv error: two given paths contain a conflicting subpath:" $log
    grep -F '${two}/share/x' $log
  '';
  build-env-priority = check ''
    test "$(cat ${
      env {
        paths = [
          one
          (lib.hiPrio two)
        ];
      }
    }/share/x)" = two
    test "$(cat ${
      env {
        paths = [
          (lib.lowPrio one)
          two
        ];
      }
    }/share/x)" = two
  '';
  build-env-ignore = check ''
    test "$(cat ${
      env {
        paths = [
          one
          two
        ];
        ignoreCollisions = true;
      }
    }/share/x)" = one
  '';
  link-farm = check ''
    test "$(cat ${
      pkgs.linkFarm "x" {
        "a/b" = "${one}/share/x";
        c = three;
      }
    }/a/b)" = one
    test -e ${pkgs.linkFarmFromDrvs "x" [ pkgs.cowsay ]}/${pkgs.cowsay.name}/bin/cowsay
  '';
  # A shell has the inputs of what it is for, not what it is for itself.
  shell =
    let
      package = pkgs.stdenvNoCC.mkDerivation {
        name = "x";
        nativeBuildInputs = [ pkgs.jq ];
        shellHook = "first";
      };
      shell = pkgs.mkShellNoCC {
        inputsFrom = [ package ];
        packages = [ pkgs.hello ];
        shellHook = "second";
        GREETING = "hi";
      };
    in
    assert
      shell.nativeBuildInputs == [
        pkgs.hello
        pkgs.jq
      ];
    assert shell.shellHook == "first\nsecond";
    runCommand "x" { } "grep GREETING ${shell} > $out";
}
