# What is true of every node: K3s, its token, its images and its manifests.
{
  lib,
  options,
  ...
}:
let
  inherit (lib) mkOption types;
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
  };
}
