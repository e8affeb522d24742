# Packages of the Debian userland that the sandbox has at /debian.
# ../../debian.json, written by whoever provisions it, says which packages there are, and their versions:
#   { "suite": "sid", "packages": { "jq": "1.8.2-1", … } }
# Without that file everything is taken to be there, with version 0.
{ lib }:
pkgs:
let
  system = pkgs.pocket.system;
  extend = import ./extend.nix { inherit lib; };
  manifestFile = ../../debian.json;
  known = builtins.pathExists manifestFile;
  manifest = if known then lib.importJSON manifestFile else { packages = { }; };

  platforms = {
    x86_64-linux = {
      multiarch = "x86_64-linux-gnu";
      loader = "usr/lib64/ld-linux-x86-64.so.2";
    };
    aarch64-linux = {
      multiarch = "aarch64-linux-gnu";
      loader = "usr/lib/ld-linux-aarch64.so.1";
    };
  };
  platform =
    platforms.${system}
      or (throw "pocketpkgs has no packages for ${system}: its programs are Debian's, for ${lib.concatStringsSep " and " (lib.attrNames platforms)}.");

  # A package's name in the manifest: itself, or the newest of a pattern as gcc-[0-9]+.
  resolve =
    debian:
    if !known || manifest.packages ? ${debian} then
      debian
    else
      lib.last (
        [ debian ]
        ++ lib.sort lib.versionOlder (
          builtins.filter (name: builtins.match debian name != null) (lib.attrNames manifest.packages)
        )
      );
  # 1:5.3.2+dfsg-1+b1 is upstream's 5.3.2.
  upstream =
    version:
    let
      parts = builtins.match "([0-9]+:)?([^:]*)-[^-]*" version;
      full = if parts == null then version else lib.elemAt parts 1;
    in
    lib.head (builtins.match "([^+~]*).*" full);

  checkProvided =
    pname: debian: ofDebian:
    lib.throwIf (known && !manifest.packages ? ${resolve debian}) ''
      pocketpkgs has ${pname}, but its program is not provided: ${
        if ofDebian then
          "it is in the Debian package ${debian}, which debian.json does not list"
        else
          "Debian has none, and debian.json does not list ${debian}"
      }.
      Add ${debian} to the provisioned packages, or run this with the pinned nixpkgs (--provider pinned).'';
in
rec {
  inherit platform;
  inherit (platform) multiarch;
  folders = [
    "usr/lib/${multiarch}"
    "usr/lib/${multiarch}/systemd"
    "usr/lib/systemd"
  ];

  # The upstream version of a Debian package.
  version = debian: if known then upstream (manifest.packages.${resolve debian} or "0") else "0";

  # tool { pname; programs = [ … ]; description; license; … } -> package. debian.sh documents the rest.
  # overrideAttrs can change what describes the package; what builds it cannot be changed, because it is not built from source.
  tool =
    {
      pname,
      debian ? pname,
      version ? null,
      programs ? [ ],
      mainProgram ? if programs == [ ] then null else baseNameOf (lib.head programs),
      description,
      homepage ? null,
      license ? lib.licenses.gpl3Plus,
      bash ? pkgs.bash,
      scripts ? false,
      wrap ? null,
      passthru ? { },
      ...
    }@spec:
    let
      # What describes the package can be read without it; what leads to a build cannot.
      provided = checkProvided pname debian (spec.ofDebian or true) true;
      number = if version == null then pkgs.pocket.debian.version debian else version;
      describe =
        attrs:
        let
          drv = derivation {
            inherit system;
            inherit (attrs) name pname version;
            builder = "/bin/sh";
            args = [ ./debian.sh ];
            inherit (platform) loader;
            libraryFolders = folders;
            debianPackage = resolve debian;
            glibc = pkgs.glibc;
            bash = if scripts || wrap != null then bash else "";
            inherit programs;
            trees = spec.trees or [ ];
            links = spec.links or [ ];
            libraries = spec.libraries or [ ];
            static = spec.static or false;
            finish = spec.finish or "";
            wrap = if wrap == null then "" else wrap;
            wrapEnv = spec.wrapEnv or [ ];
          };
        in
        extend provided (
          {
            inherit (attrs) meta;
            stdenv = pkgs.stdenvNoCC;
            passthru = attrs.passthru or { };
            overrideAttrs =
              change:
              let
                new = lib.toExtension change attrs attrs;
                foreign = lib.attrNames (
                  removeAttrs new [
                    "meta"
                    "name"
                    "passthru"
                    "pname"
                  ]
                );
              in
              lib.throwIf (foreign != [ ])
                "pocketpkgs: overrideAttrs cannot change ${lib.concatStringsSep ", " foreign} of ${pname}, because it is Debian's program and not built from source. Wrap it with symlinkJoin, or change pkgs.hello, which is built here."
                describe
                (attrs // lib.optionalAttrs (new ? pname) { name = "${new.pname}-${attrs.version}"; } // new);
          }
          // attrs.passthru or { }
        ) drv;
      package = describe {
        inherit pname passthru;
        version = number;
        name = "${pname}-${number}";
        meta = {
          name = "${pname}-${number}";
          inherit description license;
          platforms = lib.attrNames platforms;
          outputsToInstall = [ "out" ];
          available = true;
          broken = false;
          insecure = false;
          unfree = false;
          unsupported = false;
        }
        // lib.optionalAttrs (homepage != null) { inherit homepage; }
        // lib.optionalAttrs (mainProgram != null) { inherit mainProgram; };
      };
    in
    lib.makeOverridable ({ }: package) { };

  # The C library, and what compiling against it needs.
  libc =
    let
      number = version "libc6";
      part =
        part: name: description:
        extend true
          {
            pname = "glibc";
            version = number;
            meta = {
              inherit description;
              license = lib.licenses.lgpl2Plus or lib.licenses.lgpl21Plus;
              platforms = lib.attrNames platforms;
              outputsToInstall = [ "out" ];
            };
            dev = libc.dev;
          }
          (derivation {
            inherit name part system;
            version = number;
            inherit (platform) loader multiarch;
            builder = "/bin/sh";
            args = [ ./glibc.sh ];
            glibc = lib.optionalString (part == "dev") libc.out;
          });
    in
    {
      out = part "out" "glibc-${number}" "GNU C Library";
      dev = part "dev" "glibc-${number}-dev" "GNU C Library, headers and objects to link with";
    };
}
