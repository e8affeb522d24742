# The five machines of nodes.nix without internet: they join, a snapshot is restored, an agent is installed again,
# and a person asks for a certificate.
{ pkgs, lib, ... }:
let
  cluster = import ./nodes.nix;
  people = import ./people.nix;
  machine =
    hostName: me:
    { config, ... }:
    {
      imports = [
        ./cluster.nix
        ./restore.nix
      ];
      _module.args.machines = cluster;
      cluster.begins = "first";
      networking = {
        inherit hostName;
        interfaces.eth1.ipv4.addresses = lib.mkForce [
          {
            inherit (me) address;
            prefixLength = 24;
          }
        ];
      };
      services.k3s = {
        # A test's tokens may be in the store.
        tokenFile = lib.mkForce (
          pkgs.writeText "token" (if me.role == "server" then "not-a-secret" else "not-one-either")
        );
        agentTokenFile = lib.mkIf (me.role == "server") (
          lib.mkForce (pkgs.writeText "agent-token" "not-one-either")
        );
        images = [ config.services.k3s.package.airgap-images ];
        # The machines of a test reach each other by eth1.
        extraFlags = [ "--flannel-iface=eth1" ];
        manifests = lib.mkIf (hostName == "first") {
          people.content = [
            people.namespace
            people.role
            people.binding
          ];
        };
      };
      environment.systemPackages = [
        pkgs.kubectl
        pkgs.openssl
      ];
      environment.sessionVariables.KUBECONFIG = "/etc/rancher/k3s/k3s.yaml";
      virtualisation = {
        cores = 2;
        memorySize = 2048;
        diskSize = 6144;
      };
    };
in
{
  name = "k3s-ha";
  nodes = lib.mapAttrs machine cluster;
  testScript = builtins.readFile ./cluster-test.py;
}
