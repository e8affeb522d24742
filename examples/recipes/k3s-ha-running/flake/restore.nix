# k3s-restore SNAPSHOT: puts the datastore of this server back, with the flags that its unit has.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.services.k3s;
  # K3s refuses a reset while it is told to join another server.
  command =
    lib.replaceStrings [ "--server ${cfg.serverAddr}" ] [ "" ]
      config.systemd.services.k3s.serviceConfig.ExecStart;
in
{
  options.cluster.restore = lib.mkOption {
    type = lib.types.package;
    description = "The command, for a server.";
    default = pkgs.writeShellApplication {
      name = "k3s-restore";
      # region command
      text = ''
        snapshot=''${1:?usage: k3s-restore SNAPSHOT}
        if ! test -f "$snapshot"; then
          echo "k3s-restore: there is no file $snapshot" >&2
          exit 1
        fi
        if systemctl is-active --quiet k3s 2> /dev/null; then
          echo "k3s-restore: stop K3s on all servers first: systemctl stop k3s" >&2
          exit 1
        fi
        ${command} --cluster-reset --cluster-reset-restore-path="$snapshot"
      '';
      # endregion command
    };
  };

  config.environment.systemPackages = lib.mkIf (cfg.role == "server") [ config.cluster.restore ];
}
