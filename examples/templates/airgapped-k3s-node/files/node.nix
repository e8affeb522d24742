# What is true of this node alone.
{
  networking = {
    hostName = "edge-node";
    useDHCP = false;
    interfaces.eth0.ipv4.addresses = [
      {
        address = "10.0.0.11";
        prefixLength = 24;
      }
    ];
    # K3s takes the node's address from the default route, and does not start without one: on a site
    # without internet it may be any address of the subnet.
    defaultGateway = "10.0.0.1";
  };

  cluster = {
    role = "agent";
    address = "10.0.0.11";
    firstAddress = "10.0.0.10";
  };

  system.stateVersion = "26.05";
}
