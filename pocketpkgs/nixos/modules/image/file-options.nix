# The name and the place of an image.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ../../options/declare.nix { inherit lib; }) opt;
in
{
  options.image = {
    baseName =
      opt types.str "nixos-image-${config.system.nixos.label}-${config.nixpkgs.hostPlatform.system}"
        "Basename of the image filename without any extension.";
    extension = opt types.str "" "Extension of the image filename.";
    fileName =
      opt types.str "${config.image.baseName}.${config.image.extension}"
        "Filename of the image including all extensions.";
    filePath =
      opt types.str config.image.fileName
        "Path of the image, relative to `$out` in `system.build.image`.";
  };
}
