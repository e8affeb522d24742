# An agent on a network without a gateway.
{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking = {
    useDHCP = false;
    interfaces.eth0.ipv4.addresses = [
      {
        address = "10.0.0.12";
        prefixLength = 24;
      }
    ];
  };
  services.k3s = {
    enable = true;
    role = "agent";
    serverAddr = "https://10.0.0.11:6443";
    tokenFile = "/run/secrets/k3s-token";
  };
}
