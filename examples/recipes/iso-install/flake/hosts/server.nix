{
  imports = [ ./common.nix ];
  services.k3s = {
    enable = true;
    role = "server";
    # A secret, and so neither an answer nor in the store: it is put there over SSH.
    tokenFile = "/etc/site/token";
  };
}
