# The archives that K3s finds, and a refusal of those that it would leave aside.
{ config, lib, ... }:
let
  suffixes = [
    ".tar"
    ".tar.bz2"
    ".tar.gz"
    ".tar.lz4"
    ".tar.zst"
    ".tbz"
    ".tgz"
    ".tzst"
  ];
  isRead = image: lib.any (suffix: lib.hasSuffix suffix image.name) suffixes;
in
{
  assertions = map (image: {
    assertion = isRead image;
    message = "K3s imports no file named ${image.name}: let the name end in .tar";
  }) config.services.k3s.images;
}
