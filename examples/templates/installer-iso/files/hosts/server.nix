# The system of the role server.
{
  imports = [ ./common.nix ];
  # The API of a Kubernetes cluster, and etcd between its servers. What else a server does goes here.
  networking.firewall.allowedTCPPorts = [
    6443
    2379
    2380
  ];
}
