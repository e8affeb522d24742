# Tests as derivations: they build if they hold.
{ lib }:
pkgs: {
  # Two files or folders with the same content.
  testEqualContents =
    {
      assertion,
      actual,
      expected,
      checkMetadata ? false,
      postFailureMessage ? null,
    }:
    lib.throwIf checkMetadata "pocketpkgs: testers.testEqualContents has no checkMetadata."
      pkgs.runCommand
      "equal-contents-${lib.strings.toLower assertion}"
      {
        inherit assertion actual expected;
        postFailureMessage = if postFailureMessage == null then "" else postFailureMessage;
      }
      ''
        echo "Checking:"
        printf '%s\n' "$assertion"
        if ! diff -U5 -r "$actual" "$expected" --color=always; then
          echo
          echo 'Contents must be equal, but were not!'
          echo
          echo "+: expected,   at $expected"
          echo "-: unexpected, at $actual"
          if [ -n "$postFailureMessage" ]; then printf '\n%s\n' "$postFailureMessage"; fi
          false
        else
          echo "expected $expected and actual $actual match."
          echo 'OK'
          touch $out
        fi
      '';

  # A package whose build has to fail: the result has its log in testBuildFailure.log, and its exit code in testBuildFailure.exit.
  testBuildFailure =
    drv:
    drv.overrideAttrs (old: {
      realBuilder = "${pkgs.bash}/bin/bash";
      args = [
        ./expect-failure.sh
        "${pkgs.pocket.stdenvTools}/bin"
        (old.realBuilder or "${pkgs.bash}/bin/bash")
      ]
      ++ old.args or [
        "-e"
        (old.builder or ./builders/default-builder.sh)
      ];
      # What the result has to be is unknown where the build has to fail.
      outputHash = null;
      outputHashAlgo = null;
      outputHashMode = null;
    });

  # A package whose program tells its version.
  testVersion =
    {
      package,
      command ? "${package.meta.mainProgram or package.pname or package.name} --version",
      version ? package.version,
    }:
    pkgs.runCommand "${package.name}-test-version"
      {
        nativeBuildInputs = [ package ];
      }
      ''
        said=$(${command} 2>&1) || {
          printf '%s returned a non-zero exit code.\n%s\n' ${lib.escapeShellArg command} "$said" >&2
          exit 1
        }
        # A version in a store path does not count.
        if ! grep -Fw -- ${lib.escapeShellArg version} <<< "''${said//"$NIX_STORE/"/}"; then
          printf "Version string '%s' not found!\nThe output was:\n%s\n" ${lib.escapeShellArg version} "$said" >&2
          exit 1
        fi
        touch $out
      '';

  # runCommand with network, as a fixed-output derivation of an empty file; here the sandbox has none.
  runCommand =
    {
      name,
      script ? "",
      nativeBuildInputs ? [ ],
      hash ? pkgs.emptyFile.outputHash,
      ...
    }:
    pkgs.runCommand name {
      inherit nativeBuildInputs;
      outputHash = hash;
      outputHashMode = "recursive";
    } script;
  runNixOSTest = throw "pocketpkgs has no testers.runNixOSTest, because it has no virtual machines.";
}
