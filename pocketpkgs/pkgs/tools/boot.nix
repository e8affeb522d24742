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
      # Disks of virtual machines; the rest that a first prompt needs is in the kernel itself.
      debian cp "$folder"/kernel/drivers/block/virtio_blk.ko* "$out/lib/modules/$number"
      debian chmod u+w "$out/lib/modules/$number"/*
      for module in "$out/lib/modules/$number"/*.xz; do debian xz -d "$module"; done
    '';
    static = true;
    description = "Linux kernel, as Debian builds it for virtual machines";
    license = licenses.gpl2Only;
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
