# The system of the role agent.
{
  imports = [ ./common.nix ];
  # The kubelet. What else an agent does goes here.
  networking.firewall.allowedTCPPorts = [ 10250 ];
}
