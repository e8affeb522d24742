# A default route that leads nowhere: through a bridge without members, which is always up.
{
  networking = {
    bridges.nowhere.interfaces = [ ];
    interfaces.nowhere.ipv4.addresses = [
      {
        address = "10.255.255.254";
        prefixLength = 31;
      }
    ];
    defaultGateway = {
      address = "10.255.255.255";
      interface = "nowhere";
      metric = 1000;
    };
  };
  # K3s would take the address and the interface of the default route, which are those of the bridge.
  services.k3s = {
    nodeIP = "10.0.0.12";
    extraFlags = [ "--flannel-iface=eth0" ];
  };
}
