# mkDerivation: phases, hooks, inputs, outputs, fixup, text replacement, wrappers.
{ pkgs }:
let
  inherit (pkgs) lib runCommandCC;
  inherit (pkgs.stdenv) mkDerivation;
  inherit (pkgs.testers) testBuildFailure;
  source = pkgs.runCommandLocal "source-1" { } ''
    mkdir $out
    printf 'one\ntwo @name@\n' > $out/file
    printf '#!/bin/sh\necho script "$@" $GREETING\n' > $out/script
    chmod +x $out/script
  '';
  # A build that fails, with a line that its log has.
  fails =
    line: drv:
    pkgs.runCommand "fails" { inherit line; } ''
      grep -F -- "$line" ${testBuildFailure drv}/testBuildFailure.log
      touch $out
    '';
  noCC = attrs: pkgs.stdenvNoCC.mkDerivation ({ name = "x"; } // attrs);
  substituting =
    flags:
    noCC {
      dontUnpack = true;
      installPhase = ''
        echo hello > file
        substituteInPlace file ${flags}
        mv file $out
      '';
    };
  # A library with a header in an output of its own.
  library = mkDerivation {
    pname = "answer";
    version = "1";
    outputs = [
      "out"
      "dev"
    ];
    dontUnpack = true;
    buildPhase = ''
      echo 'int answer(void) { return 42; }' > answer.c
      echo 'int answer(void);' > answer.h
      $CC -shared -fPIC -o libanswer.so answer.c
    '';
    installPhase = ''
      install -D libanswer.so $out/lib/libanswer.so
      install -D answer.h $out/include/answer.h
    '';
  };
in
{
  stdenv-phases = mkDerivation {
    name = "phases";
    src = source;
    doCheck = true;
    doInstallCheck = true;
    postUnpack = "order=unpack";
    prePatch = "order+=' patch'";
    preConfigure = "order+=' configure'";
    buildPhase = ''
      runHook preBuild
      order+=' build'
      runHook postBuild
    '';
    postBuild = "order+=' postBuild'";
    checkPhase = "order+=' check'";
    installPhase = "echo $order > $out";
    postFixup = "echo fixup >> $out";
    installCheckPhase = ''grep -x "unpack patch configure build postBuild check" $out && grep fixup $out'';
  };
  stdenv-skips = noCC {
    src = source;
    dontUnpack = true;
    dontConfigure = true;
    dontBuild = true;
    dontFixup = true;
    installPhase = "test ! -e file && echo '#!/bin/sh' > $out";
  };
  stdenv-patch = noCC {
    src = source;
    patches = [
      (builtins.toFile "x.patch" ''
        --- a/file
        +++ b/file
        @@ -1 +1 @@
        -one
        +uno
      '')
    ];
    installPhase = "grep -x uno file > $out";
  };
  stdenv-configure = noCC {
    src = source;
    postPatch = ''
      printf '#!/bin/sh\necho "$@" > flags\n' > configure
      chmod +x configure
    '';
    configureFlags = [ "--with-x" ];
    installPhase = ''grep -x -- "--prefix=$out --with-x" flags > $out'';
  };
  stdenv-archive = noCC {
    src = pkgs.runCommandLocal "x.tar.gz" { } "cp -r ${source} inside && tar czf $out inside";
    installPhase = "cp file $out";
  };
  stdenv-zip = noCC {
    src = ./one.zip;
    nativeBuildInputs = [ pkgs.unzip ];
    installPhase = "cp one.txt $out";
  };
  stdenv-no-directory = fails "unpacker appears to have produced no directories" (noCC {
    src = pkgs.runCommandLocal "x.tar" { } "cp ${source}/file . && tar cf $out file";
  });
  stdenv-two-directories = fails "unpacker produced multiple directories" (noCC {
    src = pkgs.runCommandLocal "x.tar" { } "mkdir a b && tar cf $out a b";
  });
  stdenv-unknown-archive = fails "do not know how to unpack source archive" (noCC {
    src = "${source}/file";
  });
  stdenv-no-src = fails "variable $src or $srcs should point to the source" (noCC { });

  stdenv-replace-fail = fails "substituteStream() in derivation x: ERROR: pattern nothing doesn't match anything in file 'file'" (
    substituting "--replace-fail nothing something"
  );
  stdenv-replace-warn = substituting "--replace-warn nothing something";
  stdenv-subst-var = fails "substituteStream() in derivation x: ERROR: variable $nowhere is unset" (
    substituting "--subst-var nowhere"
  );
  stdenv-substitute-all = noCC {
    src = source;
    installPhase = ''
      substituteAll file $out
      grep -x 'two x' $out
    '';
  };
  stdenv-replace-vars = pkgs.runCommand "x" { } ''
    grep -x 'two three' ${pkgs.replaceVars "${source}/file" { name = "three"; }} > $out
  '';

  stdenv-shebangs = noCC {
    src = source;
    installPhase = "install -D script $out/bin/script";
    doInstallCheck = true;
    installCheckPhase = ''head -n 1 $out/bin/script | grep -x "#!$SHELL" || head -n 1 $out/bin/script | grep "^#!/nix/store/.*/bin/sh$"'';
  };
  # With strictDeps, scripts of the result get interpreters of buildInputs only; programs of nativeBuildInputs are none.
  stdenv-strict-shebangs = noCC {
    strictDeps = true;
    src = source;
    nativeBuildInputs = [ pkgs.jq ];
    buildInputs = [ pkgs.gnused ];
    installPhase = "install -D script $out/bin/script";
    doInstallCheck = true;
    installCheckPhase = ''
      test "$(head -n 1 $out/bin/script)" = "#!/bin/sh"
      test "$HOST_PATH" = ${pkgs.gnused}/bin
    '';
  };
  stdenv-hook-order = noCC {
    dontUnpack = true;
    preConfigure = ''
      _second() { order+=" array"; }
      preInstallHooks=(_second)
    '';
    preInstall = "order=variable";
    installPhase = "runHook preInstall; test \"$order\" = 'variable array' && touch $out";
  };
  stdenv-wrap = noCC {
    src = source;
    nativeBuildInputs = [ pkgs.makeWrapper ];
    installPhase = ''
      install -D script $out/bin/script
      wrapProgram $out/bin/script --set GREETING hi --prefix PATH : /first:/second --suffix PATH : /last --add-flags "-x 'a b'"
      makeWrapper $out/bin/script $out/bin/other --run 'echo before' --set-default GREETING ho
    '';
    doInstallCheck = true;
    installCheckPhase = ''
      test "$($out/bin/script y)" = "script -x a b y hi"
      $out/bin/other | grep before
      sed 's/^exec.*/echo $PATH/' $out/bin/script > show
      bash show | grep '^/first:/second:.*:/last$'
    '';
  };
  stdenv-install-shell-files = noCC {
    dontUnpack = true;
    nativeBuildInputs = [ pkgs.installShellFiles ];
    installPhase = ''
      echo page > x.1
      installManPage x.1
      installShellCompletion --cmd x --bash <(echo complete)
    '';
    doInstallCheck = true;
    installCheckPhase = "test -e $out/share/man/man1/x.1.gz && grep complete $out/share/bash-completion/completions/x.bash";
  };

  stdenv-outputs = mkDerivation {
    name = "uses-answer";
    buildInputs = [ library ];
    dontUnpack = true;
    buildPhase = ''
      printf '#include <answer.h>\n#include <stdio.h>\nint main(void) { printf("%%d\\n", answer()); return 0; }' > main.c
      $CC -o main main.c -lanswer
    '';
    installPhase = "install -D main $out/bin/main";
    doInstallCheck = true;
    # The header moved to dev, the program finds the library, and does not need dev.
    installCheckPhase = ''
      test -e ${library.dev}/include/answer.h
      test ! -e ${library}/include
      test "$($out/bin/main)" = 42
    '';
    disallowedReferences = [ library.dev ];
  };
  stdenv-propagated =
    let
      middle = noCC {
        name = "middle";
        dontUnpack = true;
        propagatedBuildInputs = [ pkgs.hello ];
        installPhase = "mkdir $out";
      };
    in
    pkgs.runCommand "x" { buildInputs = [ middle ]; } "hello > $out";
  # What a buildInput propagates natively runs while building, and so belongs to nativeBuildInputs.
  stdenv-propagated-native =
    let
      middle = noCC {
        name = "middle";
        dontUnpack = true;
        propagatedNativeBuildInputs = [ pkgs.hello ];
        installPhase = "mkdir $out";
      };
    in
    pkgs.runCommand "x" {
      strictDeps = true;
      buildInputs = [ middle ];
    } "hello > $out";
  stdenv-strict-deps = fails "hello: command not found" (noCC {
    strictDeps = true;
    buildInputs = [ pkgs.hello ];
    buildCommand = "hello > $out";
  });
  stdenv-setup-hook =
    let
      hook = pkgs.makeSetupHook { name = "hook"; } (
        builtins.toFile "hook.sh" "postInstallHooks+=(_mark); _mark() { echo marked > $out; }"
      );
    in
    noCC {
      dontUnpack = true;
      nativeBuildInputs = [ hook ];
      doInstallCheck = true;
      installCheckPhase = "grep marked $out";
    };
  stdenv-env = pkgs.runCommand "x" {
    env.GREETING = "hi";
    list = [
      "a"
      "b"
    ];
    flag = true;
    long = "text";
    passAsFile = [ "long" ];
  } ''test "$GREETING $list $flag $(cat $longPath)" = "hi a b 1 text" && touch $out'';
  stdenv-cc = runCommandCC "x" { } ''
    echo 'int main(void) { return 0; }' > x.c
    cc -o x x.c -lm
    ./x && touch $out
  '';
  stdenv-src-only =
    pkgs.runCommand "x" { }
      "test -e ${pkgs.srcOnly pkgs.hello}/hello.c && touch $out";
  stdenv-hello = pkgs.testers.testVersion { package = pkgs.hello; };
}
