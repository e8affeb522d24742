# Every program that is provided starts, in an environment with nothing else.
{ pkgs }:
let
  inherit (pkgs) lib;
  programs = {
    bash = "--version";
    bashInteractive = "--version";
    crane = "version";
    curl = "--version";
    diffutils = "--version";
    direnv = "version";
    file = "${./tools.nix}";
    findutils = "--version";
    gawk = "--version";
    gcc = "--version";
    git = "--version";
    gitMinimal = "init -q $TMPDIR/repository";
    glow = "--version";
    gnugrep = "--version";
    gnumake = "--version";
    gnupatch = "--version";
    gnused = "--version";
    gnutar = "--version";
    gum = "--version";
    gzip = "--version";
    jq = "--version";
    kubectl = "version --client";
    kustomize = "version";
    nix = "--version";
    openssh = "-V";
    patchelf = "--version";
    python3Minimal = "-c 'import json, os, hashlib'";
    shellcheck = "--version";
    skopeo = "--version";
    systemd = "--version";
    tree = "--version";
    umoci = "--version";
    unzip = "-v";
    xorriso = "-version";
    xz = "--version";
    yq-go = "--version";
    zstd = "--version";
  };
  # Those that are not provided throw, and are left out.
  provided = lib.filterAttrs (name: _: (builtins.tryEval pkgs.${name}).success) programs;
in
{
  tools = pkgs.runCommand "tools" { } (
    lib.concatStrings (
      lib.mapAttrsToList (name: arguments: ''
        echo ${name}
        env -i HOME=$TMPDIR TMPDIR=$TMPDIR ${lib.getExe pkgs.${name}} ${arguments} > log 2>&1 || { cat log; exit 1; }
      '') provided
    )
    + "touch $out"
  );
}
