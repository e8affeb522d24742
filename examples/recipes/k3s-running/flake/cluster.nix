# A node of the cluster. Server and agent differ by one option.
{ config, lib, ... }:
let
  cfg = config.cluster;
  isServer = cfg.role == "server";
in
{
  # region options
  options.cluster = {
    role = lib.mkOption {
      type = lib.types.enum [
        "server"
        "agent"
      ];
      description = "What this node is: it runs the control plane, or workloads alone.";
    };
    serverAddress = lib.mkOption {
      type = lib.types.str;
      description = "Where agents find the server.";
    };
    images = lib.mkOption {
      type = lib.types.listOf lib.types.package;
      default = [ ];
      description = "Archives of the images that every node has.";
    };
    manifests = lib.mkOption {
      type = lib.types.attrsOf lib.types.path;
      default = { };
      description = "Files that the server applies when it starts.";
    };
  };
  # endregion options

  # region config
  config = {
    services.k3s = {
      enable = true;
      inherit (cfg) role images;
      tokenFile = "/run/secrets/k3s-token";
      serverAddr = lib.mkIf (!isServer) "https://${cfg.serverAddress}:6443";
      disable = lib.mkIf isServer [
        "traefik"
        "metrics-server"
      ];
      manifests = lib.mkIf isServer (lib.mapAttrs (_: source: { inherit source; }) cfg.manifests);
    };
    networking.firewall = {
      # The API server, and the kubelet.
      allowedTCPPorts = lib.optional isServer 6443 ++ [ 10250 ];
      # The network between the nodes (flannel, VXLAN).
      allowedUDPPorts = [ 8472 ];
    };
  };
  # endregion config
}
