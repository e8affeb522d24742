# What a system boots by, and the programs that install one.
{ pkgs }:
let
  inherit (pkgs) lib runCommand;
  nixos = import ../nixos { inherit lib; };
  toplevel =
    module:
    (nixos.nixosSystem {
      modules = [
        {
          nixpkgs = { inherit pkgs; };
          system.stateVersion = "26.05";
          boot.loader.grub.device = "nodev";
          boot.kernelParams = [ "console=ttyS0" ];
          fileSystems."/" = {
            device = "/dev/disk/by-label/nixos";
            fsType = "ext4";
          };
        }
        module
      ];
    }).config.system.build.toplevel;
in
{
  # Most systems are only built, and have no kernel; one that names it can be started.
  boot-parts = runCommand "boot-parts" { } ''
    plain=${toplevel { }}
    for part in kernel initrd init bin; do test ! -e $plain/$part; done
    system=${toplevel { boot.kernelPackages = pkgs.linuxPackages; }}
    test -s $system/kernel -a -s $system/initrd -a -x $system/init
    grep --quiet "init=$system/init console=ttyS0" $system/bin/switch-to-configuration
    grep --quiet "$system/activate" $system/init
    # Nothing but the installation calls it, and only on a NixOS.
    ! $system/bin/switch-to-configuration switch 2> refused
    grep --quiet 'only .switch-to-configuration boot. is here' refused
    ! $system/bin/switch-to-configuration boot 2> refused
    grep --quiet 'no /etc/NIXOS' refused
    touch $out
  '';

  # A file system in a file, by the programs that an installer calls; those need no root.
  boot-tools =
    runCommand "boot-tools"
      {
        nativeBuildInputs = [
          pkgs.e2fsprogs
          pkgs.grub2
          pkgs.util-linux
        ];
      }
      ''
        truncate -s 16M disk
        printf 'label: gpt\nsize=1MiB, name=grub\nname=system\n' | sfdisk --quiet disk
        sfdisk --json disk | grep --quiet '"name": "system"'
        truncate -s 8M part
        mkfs.ext4 -q -L installing part
        e2label part nixos
        test "$(blkid --match-tag LABEL --output value part)" = nixos
        grub-install --version | grep --quiet GRUB
        touch $out
      '';

  install-refused = runCommand "install-refused" { nativeBuildInputs = [ pkgs.nixos-install ]; } ''
    ! nixos-install --flake .#x 2> refused
    grep --quiet 'has no --flake' refused
    ! nixos-install --root / 2> refused
    grep --quiet 'name a system with --system' refused
    mkdir root
    ! nixos-install --root $PWD/root --system ${pkgs.hello} 2> refused
    grep --quiet 'nothing is mounted' refused
    touch $out
  '';
}
