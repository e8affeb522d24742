# The installed machine: reads site-config.yaml when it boots, so that one closure serves every site.
siteApply:
{ lib, pkgs, ... }:
{
  # An empty name here leaves it to run time.
  networking.hostName = lib.mkDefault "";
  networking.useNetworkd = true;

  systemd.services.site-apply = {
    description = "Settings of this site";
    wantedBy = [ "multi-user.target" ];
    # The files must lie there before the network begins.
    wants = [ "network-pre.target" ];
    before = [
      "network-pre.target"
      "systemd-networkd.service"
    ];
    unitConfig.ConditionPathExists = "/etc/site/site-config.yaml";
    path = [
      siteApply
      pkgs.nettools
    ];
    serviceConfig = {
      Type = "oneshot";
      RemainAfterExit = true;
    };
    script = ''
      site-apply
      hostname "$(< /run/site/hostname)"
    '';
  };
}
