# system.build.isoImage: a medium that boots. It has Debian's kernel and an initial RAM disk with the whole closure,
# in which a few lines of shell stand for systemd (../../../boot/second-stage.nix).
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
  tools = import ../../../boot/busybox.nix pkgs;

  init = pkgs.writeScript "init" ''
    #!${tools}/bin/sh
    for module in ${pkgs.linux.modules}/*.ko; do ${tools}/bin/insmod "$module"; done
    exec ${pkgs.writeScript "stage-2" (import ../../../boot/second-stage.nix { inherit config lib pkgs; } "${toplevel}")}
  '';

  initrd = import ../../../boot/initrd.nix pkgs {
    inherit init;
    contents = cfg.storeContents;
    registered = true;
  };
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
