# What pid 1 does here in place of systemd, on the medium and on an installed machine: mount, link /etc, activate, run
# the services that only start once, apply the addresses of systemd-networkd's files, and log root in on the console.
{
  config,
  lib,
  pkgs,
}:
# The system: its path, or the text that becomes one.
toplevel:
let
  tools = import ./busybox.nix pkgs;
  params = config.boot.kernelParams;
  # The kernel gives /dev/console to the last one that it is told; a login there is as good as a screen.
  serial = lib.findFirst (lib.hasPrefix "console=ttyS") "console=tty0" params;
  console = lib.head (lib.splitString "," (lib.removePrefix "console=" serial));

  profile = pkgs.writeText "profile" ''
    export PATH=/run/current-system/sw/bin:${
      lib.makeBinPath [
        pkgs.coreutils
        pkgs.gnugrep
        pkgs.gnused
        pkgs.util-linux
        tools
      ]
    }
    ${config.environment.loginShellInit}
  '';

  once = lib.filter (
    service:
    service.enable
    && service.serviceConfig.Type or "" == "oneshot"
    && lib.elem "multi-user.target" service.wantedBy
  ) (lib.attrValues config.systemd.services);

  start = service: ''
    echo 'Starting ${service.name}'
    env -i ${
      lib.concatStringsSep " " (
        lib.mapAttrsToList (name: value: lib.escapeShellArg "${name}=${value}") (
          lib.filterAttrs (_: value: value != null) service.environment
        )
      )
    } ${toString service.serviceConfig.ExecStart} || echo '${service.name} failed'
  '';

  # Of systemd-networkd's files the lines Address, Gateway and DNS, for the first network card.
  network = ''
    for card in /sys/class/net/e*; do
      card=''${card##*/}
      if [ -e "/sys/class/net/$card" ]; then ip link set "$card" up; fi
      for file in /run/systemd/network/*.network; do
        while IFS='=' read -r key value; do
          case $key in
            Address) ip address add "$value" dev "$card" ;;
            Gateway) ip route add default via "$value" ;;
            DNS) echo "nameserver $value" >> /etc/resolv.conf ;;
          esac
        done < "$file"
      done 2> /dev/null
      break
    done
  '';
in
''
  #!${tools}/bin/sh
  export PATH=${tools}/bin
  mount -t proc proc /proc
  mount -t sysfs sys /sys
  mount -t devtmpfs dev /dev 2> /dev/null
  ln -sfn /proc/self/fd /dev/fd
  mount -t tmpfs run /run
  mount -t tmpfs tmp /tmp
  mkdir -p /bin
  ln -sfn ${pkgs.runtimeShell} /bin/sh
  for file in ${toplevel}/etc/*; do ln -sfn "$file" /etc/; done
  echo 'root:x:0:0:root:/root:${pkgs.runtimeShell}' > /etc/passwd
  # Nix, as root, wants a group of users who build.
  echo 'nixbld:x:30000:' > /etc/group
  hostname ${lib.escapeShellArg config.networking.hostName}
  ${toplevel}/activate
  # What the medium has is told to its Nix, where it has one.
  if [ -e /nix-path-registration ]; then
    for load in /nix/store/*-nix-*/bin/nix-store; do
      if [ -x "$load" ]; then "$load" --load-db < /nix-path-registration; fi
      break
    done
  fi
  ${lib.concatMapStrings start once}
  ${lib.optionalString config.networking.useNetworkd network}
  ln -sfn ${profile} /etc/profile
  mkdir -p /root
  cd /root
  export HOME=/root USER=root TERM=vt220 LANG=C.UTF-8
  # A serial line does not know how large the screen at its other end is.
  setsid ${pkgs.runtimeShell} -c 'stty cols 80 rows 24; exec ${pkgs.runtimeShell} --login' \
    < /dev/${console} > /dev/${console} 2>&1
  sync
  mount -o remount,ro / 2> /dev/null
  poweroff -f
''
