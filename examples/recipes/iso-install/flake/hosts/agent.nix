{
  imports = [ ./common.nix ];
  services.k3s = {
    enable = true;
    role = "agent";
    # A name, which the DNS server of each site answers with an address of its own.
    serverAddr = "https://k3s.example.com:6443";
    # A secret, and so neither an answer nor in the store: it is put there over SSH.
    tokenFile = "/etc/site/token";
  };
}
