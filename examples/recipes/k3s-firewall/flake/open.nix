# Every port that K3s' documentation names, for everybody.
{
  networking.firewall = {
    allowedTCPPorts = [
      6443 # the API, and where nodes join
      10250 # the kubelet
      2379 # etcd, its clients
      2380 # etcd, its members
    ];
    allowedUDPPorts = [ 8472 ]; # flannel's VXLAN
  };
}
