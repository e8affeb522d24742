{ lib, pkgs, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region service
  systemd.user.services.example = {
    Unit.Description = "Count the notes";
    Service = {
      Type = "oneshot";
      ExecStart = lib.getExe (pkgs.writeShellScriptBin "count-notes" "ls ~/notes | wc --lines");
    };
  };
  systemd.user.timers.example = {
    Unit.Description = "Count the notes each day";
    Timer.OnCalendar = "daily";
    Install.WantedBy = [ "timers.target" ];
  };
  # endregion service
}
