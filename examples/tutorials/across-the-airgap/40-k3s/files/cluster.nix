# What is true of every node: K3s, its token, its images and its manifests.
{
  config,
  lib,
  options,
  pkgs,
  ...
}:
let
  inherit (lib) mkIf mkOption types;
  cfg = config.cluster;
  isServer = cfg.role == "server";
in
{
  options.cluster = {
    role = mkOption {
      inherit (options.services.k3s.role) type;
      description = "Runs the control plane and workloads (server), or workloads alone.";
    };

    address = mkOption {
      type = types.str;
      description = "The node's own address in the cluster.";
    };

    controlPlane = mkOption {
      type = types.str;
      description = "Where the other nodes find the control plane. The node that has it does not use this.";
    };

    tokenFile = mkOption {
      # No path: a path would be copied into the store, where every user reads it.
      type = types.strMatching "/.*";
      default = "/var/lib/secrets/k3s-token";
      description = "The file with the cluster's token. It is on the node before K3s starts, and root alone reads it.";
    };
  };

  config = {
    assertions = [
      {
        assertion = !lib.hasPrefix builtins.storeDir cfg.tokenFile;
        message = "cluster.tokenFile is in the Nix store, which every user can read";
      }
    ];

    services.k3s = {
      enable = true;
      inherit (cfg) role tokenFile;
      serverAddr = mkIf (!isServer) "https://${cfg.controlPlane}:6443";
      nodeIP = cfg.address;

      # K3s' own images, which it would pull otherwise, and ours.
      images = [ config.services.k3s.package.airgap-images ] ++ import ./images.nix { inherit pkgs; };
    };
  };
}
