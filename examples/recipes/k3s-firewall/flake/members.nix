# The API for everybody; what nodes say to each other for nodes alone; the node for its own pods.
{ lib, ... }:
let
  addresses = [
    "10.0.0.11"
    "10.0.0.12"
  ];
  nodes = "{ ${lib.concatStringsSep ", " addresses} }";
in
{
  networking.firewall = {
    allowedTCPPorts = [ 6443 ];
    extraInputRules = ''
      ip saddr ${nodes} tcp dport { 2379, 2380, 10250 } accept
      ip saddr ${nodes} udp dport 8472 accept
    '';
    # What comes from pods: cni0 has those of this node, flannel.1 those of the others.
    interfaces = lib.genAttrs [ "cni0" "flannel.1" ] (_: {
      allowedTCPPorts = [
        6443
        10250
      ];
    });
  };
}
