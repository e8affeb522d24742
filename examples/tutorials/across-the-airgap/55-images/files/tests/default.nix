{ pkgs, node }:
let
  inherit (pkgs) lib;
  # The same node with a program that stands for K3s: the checks are about the configuration.
  inherit (node.extendModules { modules = [ ./stand-in.nix ]; }) config;
  inherit (config) cluster;
  inherit (config.system.build) toplevel;
  isServer = cluster.role == "server";

  # What K3s is started with, a line each.
  flags = pkgs.writeText "flags" (
    lib.concatLines (
      [
        "--node-ip=${cluster.address}"
        "--token-file ${cluster.tokenFile}"
        "k3s ${cluster.role}"
      ]
      ++ lib.optionals isServer [
        "--disable=metrics-server"
        "--disable=traefik"
      ]
      ++ lib.optional (!isServer) "--server https://${cluster.controlPlane}:6443"
    )
  );

  # The files that systemd-tmpfiles links before K3s starts: where, and what.
  links = "${toplevel}/etc/tmpfiles.d/10-k3s.conf";
in
{
  # The whole system, and the command that starts K3s.
  unit = pkgs.runCommand "unit" { } ''
    sed --quiet '/^ExecStart=/,/[^\\]$/p' ${toplevel}/etc/systemd/system/k3s.service |
      sed 's/^ExecStart=.*\///; s/^ *//; s/ *\\$//' | sort > $out
    sort ${flags} | diff - $out
  '';

  # Every image that a manifest names is in an archive on this node.
  images =
    pkgs.runCommand "images"
      {
        nativeBuildInputs = [
          pkgs.jq
          pkgs.yq-go
        ];
      }
      ''
        sed --quiet "s,^.*/images/.* \(/nix/store/.*\),\1,p" ${links} | while read -r archive; do
          tar --extract --to-stdout --file "$archive" manifest.json | jq --raw-output '.[].RepoTags[]'
        done | sort > $out
        yq --output-format json . ${../manifests}/*.yaml |
          jq --raw-output '.. | objects | .containers, .initContainers | arrays[] | .image' | sort --unique > named
        comm -23 named $out > missing
        sed 's/^/no archive has the image /' missing
        test ! -s missing
      '';

  # The manifests are there on a node with the control plane, and on no other.
  manifests = pkgs.runCommand "manifests" { } ''
    sed --quiet "s,^.*/server/manifests/.* \(/nix/store/.*\),\1,p" ${links} > $out
    ${if isServer then "diff $(cat $out) ${../manifests/clock.yaml}" else "test ! -s $out"}
  '';

  # The unit names a file outside the store for the token, and has no token itself.
  token = pkgs.runCommand "token" { } ''
    sed --quiet 's/.*--token-file \([^ ]*\).*/\1/p' ${toplevel}/etc/systemd/system/k3s.service > $out
    test -s $out
    if grep "^$NIX_STORE" $out; then exit 1; fi
    if grep --extended-regexp -- '--token[ =]' ${toplevel}/etc/systemd/system/k3s.service; then exit 1; fi
  '';
}
