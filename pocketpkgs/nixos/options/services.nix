# Services of which examples only set a few values.
{ config, lib, ... }:
let
  inherit (lib) types mkEnableOption;
  inherit (import ./declare.nix { inherit lib; }) opt lines;
in
{
  options.services = {
    getty.autologinUser =
      opt (types.nullOr types.str) null
        "Username of the account that will be automatically logged in at the console.";
    getty.helpLine = lines "Help line printed by the console, before the login prompt.";
    journald = {
      extraConfig = lines "Extra config options for systemd-journald.";
      storage = opt (types.enum [
        "persistent"
        "volatile"
        "auto"
        "none"
      ]) "persistent" "Controls where to store journal data.";
      rateLimitInterval =
        opt types.str "30s"
          "Configures the rate limiting interval that is applied to all messages generated on the system.";
    };
    timesyncd.enable = opt types.bool true "Enables the systemd NTP client daemon.";
    fstrim.enable =
      opt types.bool true
        "Whether to enable periodic SSD TRIM of mounted partitions in background.";
    resolved.enable = mkEnableOption "the systemd DNS resolver daemon, `systemd-resolved`";
    qemuGuest.enable = mkEnableOption "the qemu guest agent";
  };

  config.environment.etc."systemd/journald.conf".text = ''
    [Journal]
    Storage=${config.services.journald.storage}
    RateLimitInterval=${config.services.journald.rateLimitInterval}
    ${config.services.journald.extraConfig}
  '';
}
