# Systems: services, remote shells, disks, certificates.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
{
  systemd = tool {
    pname = "systemd";
    programs = [
      "systemctl"
      "systemd-analyze"
      "systemd-tmpfiles"
      "systemd-sysusers"
      "systemd-escape"
      "systemd-run"
      "journalctl"
      "systemd-id128"
    ];
    mainProgram = "systemctl";
    trees = [ "usr/lib/systemd/system:example/systemd/system" ];
    # Opened at run time.
    libraries = [
      "libmount.so.1"
      "libcrypt.so.1"
    ];
    description = "System and service manager for Linux";
    license = licenses.lgpl21Plus;
  };
  openssh = tool {
    pname = "openssh";
    debian = "openssh-client";
    programs = [
      "ssh"
      "scp"
      "sftp"
      "ssh-add"
      "ssh-agent"
      "ssh-keygen"
      "ssh-keyscan"
      "sshd"
    ];
    description = "Implementation of the SSH protocol";
    license = licenses.bsd2;
  };
  util-linux = tool {
    pname = "util-linux";
    programs = [
      "blkid"
      "getopt"
      "flock"
      "findmnt"
      "lsblk"
      "mcookie"
      "mount"
      "mountpoint"
      "sfdisk"
      "umount"
      "wipefs"
      "nsenter"
      "setsid"
      "unshare"
      "whereis"
      "logger"
    ];
    mainProgram = null;
    description = "Set of system utilities for Linux";
    license = licenses.gpl2Plus;
  };
  e2fsprogs = tool {
    pname = "e2fsprogs";
    programs = [
      "mke2fs"
      "e2label"
      "e2fsck"
      "tune2fs"
    ];
    links = [
      "mkfs.ext4:mke2fs"
      "fsck.ext4:e2fsck"
    ];
    mainProgram = "e2fsck";
    trees = [ "etc/mke2fs.conf:etc/mke2fs.conf" ];
    description = "Tools for creating and checking ext2/ext3/ext4 filesystems";
    license = licenses.gpl2Plus;
  };
  # Of net-tools what examples call, as busybox has it.
  nettools = pkgs.runCommand "net-tools" { meta.mainProgram = "hostname"; } ''
    mkdir -p $out/bin
    ln -s ${pkgs.busybox-static}/bin/busybox $out/bin/hostname
  '';
  xorriso = tool {
    pname = "libisoburn";
    debian = "xorriso";
    programs = [ "xorriso" ];
    links = [
      "osirrox:xorriso"
      "xorrisofs:xorriso"
    ];
    description = "Enables creation and expansion of ISO-9660 filesystems on CD/DVD/BD";
    license = licenses.gpl2Plus;
  };
  libisoburn = pkgs.xorriso;
  # Mozilla's certificates in one file, as Debian has them.
  cacert = tool {
    pname = "nss-cacert";
    debian = "ca-certificates";
    mainProgram = null;
    finish = ''
      debian mkdir -p "$out/etc/ssl/certs"
      debian cat /debian/usr/share/ca-certificates/mozilla/*.crt > "$out/etc/ssl/certs/ca-bundle.crt"
      debian mkdir -p "$out/nix-support"
      echo "export NIX_SSL_CERT_FILE=$out/etc/ssl/certs/ca-bundle.crt SSL_CERT_FILE=$out/etc/ssl/certs/ca-bundle.crt" > "$out/nix-support/setup-hook"
    '';
    description = "Bundle of X.509 certificates of public Certificate Authorities (CA)";
    license = licenses.mpl20;
  };
}
