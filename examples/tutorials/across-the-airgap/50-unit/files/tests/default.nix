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
in
{
  # The whole system, and the command that starts K3s.
  unit = pkgs.runCommand "unit" { } ''
    sed --quiet '/^ExecStart=/,/[^\\]$/p' ${toplevel}/etc/systemd/system/k3s.service |
      sed 's/^ExecStart=.*\///; s/^ *//; s/ *\\$//' | sort > $out
    sort ${flags} | diff - $out
  '';
}
