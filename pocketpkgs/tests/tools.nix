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
    e2fsprogs = "-V";
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
    grub2 = "--version";
    gum = "--version";
    gzip = "--version";
    iproute2 = "-Version";
    jq = "--version";
    kubectl = "version --client";
    kustomize = "version";
    kubernetes-helm = "version --template {{.Version}}";
    nftables = "--version";
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
  provided = lib.filterAttrs (name: _: (builtins.tryEval pkgs.${name}.drvPath).success) programs;
in
{
  # Without PATH, as in nix develop --ignore-environment, bash finds nothing.
  bash-default-path = pkgs.runCommand "bash-default-path" { } ''
    for bash in ${pkgs.bash} ${pkgs.bashInteractive}; do
      test "$(env -i $bash/bin/bash -c 'echo "$PATH"')" = /no-such-path
    done
    touch $out
  '';
  # What is provided, for a store that is filled once; jq is in it, and nothing in it throws.
  seed = pkgs.runCommand "seed" { } ''
    test ${toString (lib.count (package: package == pkgs.jq) pkgs.pocket.seed)} = 1
    test ${toString (lib.all (package: package ? drvPath) pkgs.pocket.seed)} = 1
    touch $out
  '';
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
