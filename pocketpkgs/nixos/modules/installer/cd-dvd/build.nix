# system.build.isoImage: a medium that boots. It has Debian's kernel and an initial RAM disk with the whole closure,
# in which a few lines of shell stand for systemd: they mount, link /etc, and log root in on the console.
# What NixOS does otherwise (systemd, squashfs, EFI, users) only the real nixpkgs' image shows.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.isoImage;
  inherit (config.system.build) toplevel;
  serial = lib.findFirst (lib.hasPrefix "console=ttyS") "console=tty0" config.boot.kernelParams;
  console = lib.head (lib.splitString "," (lib.removePrefix "console=" serial));

  profile = pkgs.writeText "profile" ''
    export PATH=/run/current-system/sw/bin:${
      lib.makeBinPath [
        pkgs.coreutils
        pkgs.gnugrep
        pkgs.gnused
        pkgs.util-linux
      ]
    }
    ${config.environment.loginShellInit}
  '';

  init = pkgs.writeText "init" ''
    #!/bin/busybox sh
    export PATH=/bin
    mount -t proc proc /proc
    mount -t sysfs sys /sys
    mount -t devtmpfs dev /dev
    mount -t tmpfs run /run
    mount -t tmpfs tmp /tmp
    for module in ${pkgs.linux}/lib/modules/*/*.ko; do insmod "$module"; done
    for file in ${toplevel}/etc/*; do ln -s "$file" /etc/; done
    echo 'root:x:0:0:root:/root:${pkgs.runtimeShell}' > /etc/passwd
    hostname ${lib.escapeShellArg config.networking.hostName}
    ${toplevel}/activate
    ln -sfn ${profile} /etc/profile
    cd /root
    export HOME=/root USER=root TERM=vt220 LANG=C.UTF-8
    # A serial line does not know how large the screen at its other end is.
    setsid ${pkgs.runtimeShell} -c 'stty cols 80 rows 24; exec ${pkgs.runtimeShell} --login' \
      < /dev/${console} > /dev/${console} 2>&1
    sync
    poweroff -f
  '';

  initrd =
    pkgs.runCommand "initrd"
      {
        exportReferencesGraph = [
          "closure"
          (pkgs.writeText "contents" (
            lib.concatMapStrings (path: "${path}\n") (
              cfg.storeContents
              ++ [
                init
                pkgs.linux
              ]
            )
          ))
        ];
        nativeBuildInputs = [
          pkgs.cpio
          pkgs.zstd
        ];
      }
      ''
        mkdir -p root/{bin,dev,etc,proc,root,run,sys,tmp} $out
        cp ${pkgs.busybox-static}/bin/busybox root/bin/
        for applet in sh mount insmod ln hostname setsid sync poweroff stty; do ln -s busybox root/bin/$applet; done
        cp ${init} root/init
        chmod +x root/init
        (cd root && find . -print | sort) > own
        sort -u closure | grep '^/nix/store/' > paths
        # Fixed times and inode numbers, so that the same closure is the same file.
        find root -exec touch -h -d @1 {} +
        {
          (cd root && cpio --quiet --reproducible -o -H newc -R 0:0 < ../own)
          { echo nix; echo nix/store; sed 's|^/||' paths | while read -r path; do find "/$path" | sort | sed 's|^/||'; done; } \
            | (cd / && cpio --quiet --reproducible -o -H newc -R 0:0)
        } | zstd -q -3 > $out/initrd
      '';
in
{
  config.system.build.isoImage =
    pkgs.runCommand config.image.fileName
      {
        nativeBuildInputs = [ pkgs.xorriso ];
        isoName = config.image.fileName;
        passthru.isoName = config.image.fileName;
      }
      ''
        mkdir -p cd/isolinux cd/boot $out/iso $out/nix-support
        cp ${pkgs.linux}/bzImage cd/boot/
        cp ${initrd}/initrd cd/boot/
        cp ${pkgs.syslinux}/share/syslinux/{isolinux.bin,ldlinux.c32} cd/isolinux/
        chmod u+w cd/isolinux/*
        cat > cd/isolinux/isolinux.cfg << 'END'
        SERIAL 0 115200
        PROMPT 0
        DEFAULT system
        LABEL system
          KERNEL /boot/bzImage
          INITRD /boot/initrd
          APPEND ${toString config.boot.kernelParams} quiet printk.time=0
        END
        ${lib.concatMapStrings (content: ''
          mkdir -p "cd/$(dirname ${lib.escapeShellArg content.target})"
          cp -r ${content.source} cd/${lib.escapeShellArg content.target}
        '') cfg.contents}
        find cd -exec touch -h -d @1 {} +
        xorriso -as mkisofs -quiet -volid ${lib.escapeShellArg cfg.volumeID} \
          -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table \
          -isohybrid-mbr ${pkgs.syslinux}/share/syslinux/isohdpfx.bin \
          --modification-date=1970010100000100 -o "$out/iso/$isoName" cd
        echo "file iso $out/iso/$isoName" > $out/nix-support/hydra-build-products
      '';
}
