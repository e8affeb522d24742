# The commands of an init that has no libraries: busybox, under the name of each.
pkgs:
pkgs.runCommand "busybox-commands" { } ''
  mkdir -p $out/bin
  for name in $(${pkgs.busybox-static}/bin/busybox --list); do
    ln -s ${pkgs.busybox-static}/bin/busybox $out/bin/$name
  done
''
