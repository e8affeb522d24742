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
    # K3s needs a default route, and without internet too: any address of the subnet will do.
    defaultGateway = "10.0.0.1";
  };

  system.stateVersion = "26.05";
}
