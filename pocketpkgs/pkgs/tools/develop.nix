# Compilers, version control, linters.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
let
  git =
    pname: description:
    tool {
      inherit pname description;
      debian = "git";
      programs = [ "git" ];
      links = [
        "git-receive-pack:git"
        "git-upload-archive:git"
        "git-upload-pack:git"
      ];
      trees = [ "usr/share/git-core/templates:share/git-core/templates" ];
      # Its commands that are programs of their own, without those that need Perl or Python.
      finish = ''
        debian rm "$out/share/git-core/templates/hooks/fsmonitor-watchman.sample"
        core=/debian/usr/lib/git-core
        debian mkdir -p "$out/libexec/git-core"
        debian cp "$core"/git-remote-http "$core"/git-sh-setup "$core"/git-sh-i18n "$core"/git-sh-i18n--envsubst "$core"/git-submodule "$core"/git-merge-one-file "$core"/git-filter-branch "$core"/git-subtree "$out/libexec/git-core"
        debian ln -s git-remote-http "$out/libexec/git-core/git-remote-https"
        debian ln -s ../../bin/.git-wrapped "$out/libexec/git-core/git"
      '';
      scripts = true;
      wrap = "git";
      wrapEnv = [
        "GIT_EXEC_PATH=@out@/libexec/git-core"
        "GIT_TEMPLATE_DIR=@out@/share/git-core/templates"
      ];
      mainProgram = "git";
      homepage = "https://git-scm.com/";
      license = licenses.gpl2Plus;
    };
  version = pkgs.pocket.debian.version "gcc-[0-9]+";
  inherit (pkgs.pocket.debian) multiarch;
  extend = import ../builders/extend.nix { inherit lib; };
  # The compiler as Debian has it; ../builders/cc-wrapper.sh is what one calls.
  unwrapped = tool {
    pname = "gcc-unwrapped";
    debian = "gcc-[0-9]+";
    description = "GNU Compiler Collection, C only, unwrapped";
    finish = ''
      number=
      for folder in /debian/usr/lib/gcc/${multiarch}/*/; do number=''${folder%/} number=''${number##*/}; done
      [ -n "$number" ] || fail "the Debian userland at /debian has no gcc. Provision the Debian package gcc."
      lib=$out/lib/gcc/${multiarch}/$number libexec=$out/libexec/gcc/${multiarch}/$number
      debian mkdir -p "$out/bin" "$lib" "$libexec"
      debian cp -L "/debian/usr/bin/${multiarch}-gcc-$number" "$out/bin/gcc"
      debian cp -L "/debian/usr/bin/${multiarch}-cpp-$number" "$out/bin/cpp"
      for program in ar as ld nm objcopy objdump ranlib readelf size strings strip; do
        debian cp -L "/debian/usr/bin/${multiarch}-$program" "$out/bin/$program"
      done
      from=/debian/usr/lib/gcc/${multiarch}/$number
      debian cp "$from"/*.o "$from"/libgcc.a "$from"/libgcc_eh.a "$from"/libgcc_s*.so "$lib"
      for script in "$from"/lib*_asneeded.so "$from"/libatomic*.a; do debian cp "$script" "$lib"; done
      debian cp -r "$from/include" "$lib/include"
      debian ln -s "$out/lib/gcc-unwrapped/libgcc_s.so.1" "$lib/libgcc_s.so.1"
      from=/debian/usr/libexec/gcc/${multiarch}/$number
      debian cp "$from/cc1" "$from/collect2" "$from/lto-wrapper" "$from/liblto_plugin.so" "$libexec"
    '';
    libraries = [ "libgcc_s.so.1" ];
  };
in
{
  gcc-unwrapped = unwrapped;
  # The C compiler, which finds pocketpkgs' C library and writes store paths into what it links.
  gcc = lib.makeOverridable (
    { }:
    extend true
      {
        pname = "gcc-wrapper";
        inherit version;
        libc = pkgs.glibc;
        cc = unwrapped;
        isGNU = true;
        isClang = false;
        targetPrefix = "";
        meta = {
          description = "GNU Compiler Collection, C only (wrapper script)";
          mainProgram = "gcc";
          license = licenses.gpl3Plus;
          outputsToInstall = [ "out" ];
        };
      }
      (derivation {
        name = "gcc-wrapper-${version}";
        system = pkgs.pocket.system;
        builder = "${pkgs.bash}/bin/bash";
        args = [
          "-e"
          ../builders/cc-wrapper.sh
        ];
        PATH = "${pkgs.pocket.stdenvTools}/bin";
        shell = "${pkgs.bash}/bin/bash";
        cc = unwrapped;
        libc = pkgs.glibc;
        sysroot = pkgs.pocket.debian.libc.dev;
        loader = baseNameOf pkgs.pocket.debian.platform.loader;
      })
  ) { };

  git = git "git" "Distributed version control system";
  gitMinimal = git "git-minimal" "Distributed version control system";
  shellcheck = tool {
    pname = "shellcheck";
    programs = [ "shellcheck" ];
    description = "Shell script analysis tool";
    homepage = "https://www.shellcheck.net/";
  };
  direnv = tool {
    pname = "direnv";
    programs = [ "direnv" ];
    description = "Shell extension that manages your environment";
    license = licenses.mit;
  };
  nix = tool {
    pname = "nix";
    debian = "nix-bin";
    programs = [ "nix" ];
    links = map (name: "${name}:nix") [
      "nix-build"
      "nix-channel"
      "nix-collect-garbage"
      "nix-copy-closure"
      "nix-daemon"
      "nix-env"
      "nix-hash"
      "nix-instantiate"
      "nix-prefetch-url"
      "nix-shell"
      "nix-store"
    ];
    description = "Powerful package manager that makes package management reliable and reproducible";
    homepage = "https://nixos.org/";
    license = licenses.lgpl21Plus;
  };
  python3Minimal = tool {
    pname = "python3-minimal";
    debian = "python3.[0-9]+-minimal";
    programs = [ ];
    mainProgram = "python3";
    finish = ''
      for folder in /debian/usr/lib/python3.*/; do number=''${folder%/} number=''${number##*/python}; done
      debian mkdir -p "$out/bin" "$out/lib"
      debian cp "/debian/usr/bin/python$number" "$out/bin"
      debian ln -s "python$number" "$out/bin/python3"
      debian cp -r "/debian/usr/lib/python$number" "$out/lib"
      debian rm "$out/lib/python$number/sitecustomize.py"
      debian chmod -x "$out"/lib/python*/encodings/rot_13.py
    '';
    description = "High-level dynamically-typed programming language, with the part of its library that Debian calls minimal";
    license = licenses.psfl;
  };
}
