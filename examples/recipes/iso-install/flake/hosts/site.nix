# Reads the answers when the machine boots, and makes of them what systemd-networkd and the kernel read.
{ pkgs, ... }:
{
  networking.hostName = "";
  networking.useNetworkd = true;
  networking.useDHCP = false;
  systemd.services.site-apply = {
    description = "Settings of this site";
    wantedBy = [ "multi-user.target" ];
    wants = [ "network-pre.target" ];
    before = [
      "network-pre.target"
      "systemd-networkd.service"
    ];
    unitConfig.ConditionPathExists = "/etc/site/site.yaml";
    path = [
      pkgs.coreutils
      pkgs.yq-go
    ];
    serviceConfig.Type = "oneshot";
    serviceConfig.RemainAfterExit = true;
    script = builtins.readFile ./site-apply.sh;
  };
}
