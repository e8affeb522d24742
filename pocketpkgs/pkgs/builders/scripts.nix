# Scripts as packages.
{ lib }:
pkgs:
let
  inherit (pkgs) bash writeTextFile;
  shebang = "#!${bash}/bin/bash\n";
  syntax = "${bash}/bin/bash -n -O extglob \"$target\"";
in
rec {
  # A text as a program, at $out or at $out/bin/name.
  writeScript =
    name: text:
    writeTextFile {
      inherit name text;
      executable = true;
    };
  writeScriptBin =
    name: text:
    writeTextFile {
      inherit name text;
      executable = true;
      destination = "/bin/${name}";
    };
  # The same for bash, with a syntax check.
  writeShellScript =
    name: text:
    writeTextFile {
      inherit name;
      executable = true;
      text = "${shebang}${text}\n";
      checkPhase = syntax;
    };
  writeShellScriptBin =
    name: text:
    writeTextFile {
      inherit name;
      executable = true;
      destination = "/bin/${name}";
      text = "${shebang}${text}\n";
      checkPhase = syntax;
      meta.mainProgram = name;
    };

  # A bash program in $out/bin that stops at errors, has what it runs in PATH, and is checked with shellcheck.
  #   writeShellApplication { name = "x"; runtimeInputs = [ pkgs.jq ]; text = "jq . \"$1\""; }
  writeShellApplication =
    {
      name,
      text,
      runtimeInputs ? [ ],
      runtimeEnv ? null,
      meta ? { },
      passthru ? { },
      checkPhase ? null,
      excludeShellChecks ? [ ],
      extraShellCheckFlags ? [ ],
      bashOptions ? [
        "errexit"
        "nounset"
        "pipefail"
      ],
      derivationArgs ? { },
      inheritPath ? true,
    }:
    writeTextFile {
      inherit name passthru derivationArgs;
      executable = true;
      destination = "/bin/${name}";
      allowSubstitutes = true;
      preferLocalBuild = false;
      meta = {
        mainProgram = name;
      }
      // meta;
      text = ''
        #!${bash}/bin/bash
        ${lib.concatMapStringsSep "\n" (option: "set -o ${option}") bashOptions}
      ''
      + lib.optionalString (runtimeEnv != null) (
        lib.concatStrings (
          lib.mapAttrsToList (variable: value: ''
            ${lib.toShellVar variable value}
            export ${variable}
          '') runtimeEnv
        )
      )
      + lib.optionalString (runtimeInputs != [ ]) ''

        export PATH="${lib.makeBinPath runtimeInputs}${lib.optionalString inheritPath ":$PATH"}"
      ''
      + ''

        ${text}
      '';
      checkPhase =
        if checkPhase != null then
          checkPhase
        else
          ''
            runHook preCheck
            ${syntax}
            ${pkgs.shellcheck}/bin/shellcheck ${
              lib.escapeShellArgs (
                lib.optionals (excludeShellChecks != [ ]) [
                  "--exclude"
                  (lib.concatStringsSep "," excludeShellChecks)
                ]
                ++ extraShellCheckFlags
              )
            } "$target"
            runHook postCheck
          '';
    };
}
