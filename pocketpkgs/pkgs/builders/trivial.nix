# Trivial builders: a command, or a text, to a store path.
{ lib }:
pkgs:
let
  run =
    stdenv: more: name: env: buildCommand:
    stdenv.mkDerivation (
      {
        inherit name buildCommand;
        enableParallelBuilding = true;
        passAsFile = [ "buildCommand" ] ++ env.passAsFile or [ ];
      }
      // more
      // removeAttrs env [ "passAsFile" ]
    );
  local = {
    preferLocalBuild = true;
    allowSubstitutes = false;
  };
in
rec {
  # runCommand name env commands: commands that make $out; env are their variables, and nativeBuildInputs.
  runCommand = run pkgs.stdenvNoCC { };
  # The same, never asked of a substituter: for what is faster made than fetched.
  runCommandLocal = run pkgs.stdenvNoCC local;
  # The same with a C compiler.
  runCommandCC = run pkgs.stdenv { };
  runCommandWith =
    {
      name,
      runLocal ? false,
      stdenv ? pkgs.stdenv,
      derivationArgs ? { },
    }:
    run stdenv (lib.optionalAttrs runLocal local) name derivationArgs;

  # A file, or a program: writeTextFile { name = "x"; text = "…"; executable = true; destination = "/bin/x"; }.
  writeTextFile =
    {
      name ? throw "writeTextFile: name or pname and version have to be given",
      text,
      executable ? false,
      destination ? "",
      checkPhase ? "",
      meta ? { },
      passthru ? { },
      allowSubstitutes ? false,
      preferLocalBuild ? true,
      derivationArgs ? { },
    }:
    assert lib.assertMsg (destination != "" -> (lib.hasPrefix "/" destination && destination != "/")) ''
      destination must be an absolute path, relative to the derivation's out path,
      got '${destination}' instead.

      Ensure that the path starts with a / and specifies at least the filename.
    '';
    let
      isProgram = builtins.match "/bin/[^/]+" destination != null;
    in
    runCommand name
      (
        {
          inherit
            text
            executable
            checkPhase
            allowSubstitutes
            preferLocalBuild
            ;
          passAsFile = [ "text" ] ++ derivationArgs.passAsFile or [ ];
          meta =
            lib.optionalAttrs (executable && isProgram) {
              mainProgram = lib.removePrefix "/bin/" destination;
            }
            // meta
            // derivationArgs.meta or { };
          passthru = passthru // derivationArgs.passthru or { };
        }
        // removeAttrs derivationArgs [
          "passAsFile"
          "meta"
          "passthru"
        ]
      )
      ''
        target=$out${lib.escapeShellArg destination}
        mkdir -p "$(dirname "$target")"
        if [ -e "$textPath" ]; then
          mv "$textPath" "$target"
        else
          echo -n "$text" > "$target"
        fi
        if [ -n "$executable" ]; then
          chmod +x "$target"
        fi
        eval "$checkPhase"
      '';
  writeText =
    name: text:
    writeTextFile {
      inherit name text;
    };
  # writeTextDir "share/x/file" text: a folder with the file.
  writeTextDir =
    path: text:
    writeTextFile {
      inherit text;
      name = baseNameOf path;
      destination = "/${path}";
    };

  # The files one after another.
  concatTextFile =
    {
      name,
      files,
      executable ? false,
      destination ? "",
      checkPhase ? "",
      meta ? { },
      passthru ? { },
    }:
    runCommandLocal name
      {
        inherit
          files
          executable
          checkPhase
          meta
          passthru
          ;
      }
      ''
        target=$out${destination}
        mkdir -p "$(dirname "$target")"
        cat $files > "$target"
        if [ -n "$executable" ]; then chmod +x "$target"; fi
        eval "$checkPhase"
      '';
  concatText = name: files: concatTextFile { inherit name files; };
  concatScript =
    name: files:
    concatTextFile {
      inherit name files;
      executable = true;
    };

  # @name@ in a file replaced, each of them; one that is not there fails. replaceVars ./file { name = "x"; }
  replaceVarsWith =
    {
      src,
      replacements,
      name ? builtins.baseNameOf src,
      dir ? null,
      isExecutable ? false,
      ...
    }:
    runCommandLocal name { inherit src; } ''
      target=$out${lib.optionalString (dir != null) "/${dir}/${name}"}
      mkdir -p "$(dirname "$target")"
      substitute "$src" "$target" ${
        lib.concatStringsSep " " (
          lib.mapAttrsToList (
            variable: value:
            if value == null then
              ""
            else
              "--replace-fail ${lib.escapeShellArg "@${variable}@"} ${lib.escapeShellArg value}"
          ) replacements
        )
      }
      ${lib.optionalString isExecutable ''chmod +x "$target"''}
    '';
  replaceVars = src: replacements: replaceVarsWith { inherit src replacements; };

  # The source of a package, unpacked and patched.
  srcOnly =
    attrs:
    let
      given = if lib.isDerivation attrs then attrs.drvAttrs else attrs;
    in
    pkgs.stdenvNoCC.mkDerivation {
      name = "${given.name or "${given.pname}-${given.version}"}-source";
      inherit (given) src;
      patches = given.patches or [ ];
      nativeBuildInputs = given.nativeBuildInputs or [ ];
      phases = [
        "unpackPhase"
        "patchPhase"
        "installPhase"
      ];
      installPhase = "cp -r . $out";
    };

  # A file with nothing in it, and a folder with nothing in it.
  emptyFile = runCommand "empty-file" {
    outputHash = "sha256-d6xi4mKdjkX2JFicDIv5niSzpyI0m/Hnm8GGAIU04kY=";
    outputHashMode = "recursive";
    preferLocalBuild = true;
  } "touch $out";
  emptyDirectory = runCommand "empty-directory" {
    outputHashAlgo = "sha256";
    outputHashMode = "recursive";
    outputHash = "0sjjj9z1dhilhpc8pq4154czrb79z9cm044jvn75kxcjv6v5l2m5";
    preferLocalBuild = true;
  } "mkdir $out";
}
