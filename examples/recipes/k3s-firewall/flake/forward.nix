# Packets that the node only hands on are filtered too, and those of pods pass.
{
  networking.firewall = {
    filterForward = true;
    extraForwardRules = ''
      iifname { "cni0", "flannel.1" } accept
      oifname { "cni0", "flannel.1" } accept
    '';
  };
}
