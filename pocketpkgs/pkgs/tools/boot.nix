# What boots from a medium, and a machine to boot it in: Debian's kernel, not NixOS'.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
{
  cpio = tool {
    pname = "cpio";
    programs = [ "cpio" ];
    description = "Program to create or extract from cpio archives";
  };
  qemu = tool {
    pname = "qemu";
    debian = "qemu-system-x86";
    programs = [ "qemu-system-x86_64" ];
    scripts = true;
    trees = [
      "usr/share/qemu:share/qemu"
      "usr/share/seabios:share/seabios"
    ];
    finish = ''
      debian chmod -R u+w "$out/share"
      debian rm -rf "$out"/share/qemu/*.img "$out"/share/qemu/*.elf "$out"/share/qemu/*.dtb
      # It looks for its firmware where Debian has it.
      debian mkdir "$out/libexec"
      debian mv "$out/bin/qemu-system-x86_64" "$out/libexec/"
      echo "#!/bin/bash
      exec $out/libexec/qemu-system-x86_64 -L $out/share/seabios -L $out/share/qemu \"\$@\"" > "$out/bin/qemu-system-x86_64"
      debian chmod +x "$out/bin/qemu-system-x86_64"
    '';
    description = "Generic and open source machine emulator and virtualizer";
    license = licenses.gpl2Plus;
  };
  syslinux = tool {
    pname = "syslinux";
    debian = "isolinux";
    trees = [
      "usr/lib/ISOLINUX/isolinux.bin:share/syslinux/isolinux.bin"
      "usr/lib/ISOLINUX/isohdpfx.bin:share/syslinux/isohdpfx.bin"
      "usr/lib/syslinux/modules/bios/ldlinux.c32:share/syslinux/ldlinux.c32"
    ];
    static = true;
    description = "Lightweight bootloader";
    license = licenses.gpl2Plus;
  };
  linux = tool {
    pname = "linux";
    debian = "linux-image-cloud-amd64";
    finish = ''
      for folder in /debian/usr/lib/modules/*-cloud-amd64/; do number=''${folder%/} number=''${number##*/}; done
      debian mkdir -p "$out/lib/modules/$number"
      debian cp "$folder/vmlinuz" "$out/bzImage"
      # Disks and network cards of virtual machines, in an order in which they load by their names;
      # the rest that a first prompt needs is in the kernel itself.
      for module in drivers/block/virtio_blk net/core/failover drivers/net/net_failover drivers/net/virtio_net; do
        debian cp "$folder/kernel/$module".ko* "$out/lib/modules/$number"
      done
      debian chmod u+w "$out/lib/modules/$number"/*
      for module in "$out/lib/modules/$number"/*.xz; do debian xz -d "$module"; done
    '';
    static = true;
    # What an initial RAM disk needs of it, without the kernel itself.
    passthru.modules = pkgs.runCommand "linux-modules" { } "cp -r ${pkgs.linux}/lib/modules/* $out";
    description = "Linux kernel, as Debian builds it for virtual machines";
    license = licenses.gpl2Only;
  };
  linuxPackages.kernel = pkgs.linux;
  # The boot loader of a BIOS, whose modules grub-install looks for where Debian has them.
  grub2 = tool {
    pname = "grub";
    debian = "grub2-common";
    programs = [ "grub-install" ];
    scripts = true;
    trees = [ "usr/lib/grub/i386-pc:lib/grub/i386-pc" ];
    finish = ''
      debian mv "$out/bin/grub-install" "$out/bin/.grub-install"
      echo "#!/bin/bash
      exec $out/bin/.grub-install --directory=$out/lib/grub/i386-pc --locales= \"\$@\"" > "$out/bin/grub-install"
      debian chmod +x "$out/bin/grub-install"
    '';
    description = "GNU GRUB, the Grand Unified Boot Loader";
  };
  busybox-static = tool {
    pname = "busybox";
    debian = "busybox-static";
    programs = [ "busybox" ];
    static = true;
    description = "Tiny versions of common UNIX utilities in a single small executable";
    license = licenses.gpl2Only;
  };
}
