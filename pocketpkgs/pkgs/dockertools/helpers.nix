# Small trees that programs in an otherwise empty image expect: a shell, env, certificates, users.
{ lib }:
pkgs:
let
  inherit (pkgs) runCommandLocal;
  fakeNss = pkgs.symlinkJoin {
    name = "fake-nss";
    paths = [
      (pkgs.writeTextDir "etc/passwd" ''
        root:x:0:0:root user:/var/empty:/bin/sh
        nobody:x:65534:65534:nobody:/var/empty:/bin/sh
      '')
      (pkgs.writeTextDir "etc/group" ''
        root:x:0:
        nobody:x:65534:
      '')
      (pkgs.writeTextDir "etc/nsswitch.conf" ''
        hosts: files dns
      '')
      (runCommandLocal "var-empty" { } "mkdir -p $out/var/empty")
    ];
  };
in
{
  inherit fakeNss;
  # /bin/sh
  binSh = runCommandLocal "bin-sh" { } ''
    mkdir -p $out/bin
    ln -s ${pkgs.bashInteractive}/bin/bash $out/bin/sh
  '';
  # /usr/bin/env
  usrBinEnv = runCommandLocal "usr-bin-env" { } ''
    mkdir -p $out/usr/bin
    ln -s ${pkgs.coreutils}/bin/env $out/usr/bin
  '';
  # /etc/ssl/certs
  caCertificates = runCommandLocal "ca-certificates" { } ''
    mkdir -p $out/etc/ssl/certs $out/etc/pki/tls/certs
    for link in ssl/certs/ca-bundle.crt ssl/certs/ca-certificates.crt pki/tls/certs/ca-bundle.crt; do
      ln -s ${pkgs.cacert}/etc/ssl/certs/ca-bundle.crt $out/etc/$link
    done
  '';
}
