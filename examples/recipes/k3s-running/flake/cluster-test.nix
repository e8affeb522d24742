# Two machines of cluster.nix, without network but the one between them: the agent joins, and the pod of greet.yaml runs.
{ pkgs, lib, ... }:
let
  greet = pkgs.dockerTools.buildLayeredImage {
    name = "registry.example.com/greet";
    tag = "1.0";
    config.Entrypoint = [
      "${pkgs.coreutils}/bin/sleep"
      "infinity"
    ];
  };
  node =
    role:
    { config, nodes, ... }:
    {
      imports = [ ./cluster.nix ];
      cluster = {
        inherit role;
        serverAddress = nodes.first.networking.primaryIPAddress;
        images = [
          greet
          # K3s' own images, which it would pull otherwise.
          config.services.k3s.package.airgap-images
        ];
        manifests.greet = ./greet.yaml;
      };
      # A test's token may be in the store.
      services.k3s.tokenFile = lib.mkForce (pkgs.writeText "token" "not-a-secret");
      services.k3s.nodeIP = config.networking.primaryIPAddress;
      # The machines of a test reach each other by eth1.
      services.k3s.extraFlags = [ "--flannel-iface=eth1" ];
      environment.systemPackages = [ pkgs.kubectl ];
      environment.sessionVariables.KUBECONFIG = "/etc/rancher/k3s/k3s.yaml";
      virtualisation = {
        cores = 2;
        memorySize = 2048;
        diskSize = 4096;
      };
    };
in
{
  name = "k3s-cluster";
  nodes = {
    first = node "server";
    second = node "agent";
  };
  # region script
  testScript = ''
    start_all()
    first.wait_for_unit("k3s")
    second.wait_for_unit("k3s")

    with subtest("both nodes join"):
        first.wait_until_succeeds("kubectl wait --for=condition=Ready node/first node/second")

    with subtest("the manifest is applied, and its image is there"):
        first.wait_until_succeeds("kubectl wait --for=condition=Ready pod/greet")
  '';
  # endregion script
}
