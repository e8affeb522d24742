# The C library, the shell, and what every build has.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
let
  # Debian's coreutils, without those that look at who is logged in, which need systemd.
  coreutils = lib.splitString " " "[ arch b2sum base32 base64 basename basenc cat chcon chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir dircolors dirname du echo env expand expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pr printenv printf ptx pwd readlink realpath rm rmdir runcon seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink vdir wc whoami yes";
  findutils = [
    "find"
    "xargs"
  ];
  diffutils = [
    "cmp"
    "diff"
    "diff3"
    "sdiff"
  ];
  grep = [
    "grep"
    "egrep"
    "fgrep"
  ];
  gzip = [
    "gzip"
    "gunzip"
    "zcat"
    "zgrep"
  ];
  xz = {
    programs = [ "xz" ];
    links = [
      "unxz:xz"
      "xzcat:xz"
      "lzma:xz"
      "unlzma:xz"
    ];
  };
  bzip2 = [
    "bzip2"
    "bunzip2"
    "bzcat"
  ];
  awk = [
    "awk:gawk"
  ];
  shell = pname: description: {
    inherit pname description;
    debian = "bash";
    programs = [ "bash" ];
    links = [ "sh:bash" ];
    homepage = "https://www.gnu.org/software/bash/";
    passthru.shellPath = "/bin/bash";
    # Without PATH bash searches a default, and nixpkgs' finds nothing there. The strings are of one length.
    finish =
      let
        old = "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin:.";
        new = "/no-such-path";
        rest = lib.stringLength old - lib.stringLength new;
      in
      ''
        debian grep -qF ${old} "$out/bin/bash" || fail "bash has another default PATH than ${old}"
        debian sed -i 's|${lib.escapeRegex old}|${new}${
          lib.concatStrings (lib.genList (_: "\\x00") rest)
        }|' "$out/bin/bash"
      '';
  };
in
{
  glibc = pkgs.pocket.debian.libc.out;
  bash = tool (shell "bash" "GNU Bourne-Again Shell, the de facto standard shell on Linux");
  bashInteractive = tool (
    shell "bash-interactive" "GNU Bourne-Again Shell, the de facto standard shell on Linux (for interactive use)"
  );
  bashNonInteractive = pkgs.bash;
  runtimeShell = "${pkgs.bash}/bin/bash";
  runtimeShellPackage = pkgs.bash;

  # What stdenv has in PATH, as one package, because one package is built faster than fourteen.
  stdenvTools = tool {
    pname = "stdenv-tools";
    debian = "coreutils";
    description = "Unix tools that every build has";
    scripts = true;
    programs =
      coreutils
      ++ findutils
      ++ diffutils
      ++ grep
      ++ gzip
      ++ xz.programs
      ++ bzip2
      ++ [
        "sed"
        "gawk"
        "tar"
        "make"
        "patch"
        "patchelf"
      ];
    links = xz.links ++ awk;
    libraries = [ ];
  };

  coreutils = tool {
    pname = "coreutils";
    programs = coreutils;
    mainProgram = null;
    description = "GNU Core Utilities";
    homepage = "https://www.gnu.org/software/coreutils/";
  };
  findutils = tool {
    pname = "findutils";
    programs = findutils;
    description = "GNU Find Utilities, the basic directory searching utilities of the GNU operating system";
  };
  diffutils = tool {
    pname = "diffutils";
    programs = diffutils;
    mainProgram = "diff";
    description = "Commands for showing the differences between files (diff, cmp, etc.)";
  };
  gnugrep = tool {
    pname = "gnugrep";
    debian = "grep";
    programs = grep;
    scripts = true;
    description = "GNU implementation of the Unix grep command";
  };
  gnused = tool {
    pname = "gnused";
    debian = "sed";
    programs = [ "sed" ];
    description = "GNU sed, a batch stream editor";
  };
  gawk = tool {
    pname = "gawk";
    programs = [ "gawk" ];
    links = awk;
    description = "GNU implementation of the Awk programming language";
  };
  gnutar = tool {
    pname = "gnutar";
    debian = "tar";
    programs = [ "tar" ];
    description = "GNU implementation of the `tar' archiver";
  };
  gzip = tool {
    pname = "gzip";
    programs = gzip;
    scripts = true;
    description = "GNU zip compression program";
  };
  xz = tool (
    xz
    // {
      pname = "xz";
      debian = "xz-utils";
      description = "General-purpose data compression software, successor of LZMA";
      license = licenses.gpl2Plus;
    }
  );
  bzip2 = tool {
    pname = "bzip2";
    programs = bzip2;
    description = "High-quality data compression program";
    license = licenses.bsd3;
  };
  zstd = tool {
    pname = "zstd";
    programs = [ "zstd" ];
    links = [
      "unzstd:zstd"
      "zstdcat:zstd"
    ];
    description = "Zstandard real-time compression algorithm";
    license = licenses.bsd3;
  };
  unzip = tool {
    pname = "unzip";
    programs = [ "unzip" ];
    links = [ "zipinfo:unzip" ];
    description = "Extraction utility for archives compressed in .zip format";
    license = licenses.free;
    # Its setup hook lets unpackPhase read .zip.
    finish = ''
      debian mkdir -p "$out/nix-support"
      echo 'unpackCmdHooks+=(_unpackZip); _unpackZip() { [[ $1 == *.zip ]] && LANG=C.UTF-8 unzip -qq "$1"; }' > "$out/nix-support/setup-hook"
    '';
  };
  gnumake = tool {
    pname = "gnumake";
    debian = "make";
    programs = [ "make" ];
    description = "Tool to control the generation of non-source files from sources";
  };
  gnupatch = tool {
    pname = "patch";
    programs = [ "patch" ];
    description = "GNU Patch, a program to apply differences to files";
  };
  patchelf = tool {
    pname = "patchelf";
    programs = [ "patchelf" ];
    description = "Small utility to modify the dynamic linker and RPATH of ELF executables";
  };
}
