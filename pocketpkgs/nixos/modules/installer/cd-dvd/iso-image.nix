# An image that boots from a disc or a stick.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ../../../options/declare.nix { inherit lib; }) opt req;
  cfg = config.isoImage;

  content.options = {
    source = req types.path "The file or folder.";
    target = req types.str "Where it is on the image.";
  };
in
{
  imports = [
    ../../image/file-options.nix
    ./build.nix
    (lib.mkRenamedOptionModule [ "isoImage" "isoBaseName" ] [ "image" "baseName" ])
    (lib.mkRenamedOptionModule [ "isoImage" "isoName" ] [ "image" "fileName" ])
  ];

  options.isoImage = {
    compressImage =
      opt types.bool false
        "Whether the ISO image should be compressed using {command}`zstd`.";
    squashfsCompression =
      opt (types.nullOr types.str) "zstd -Xcompression-level 19"
        "Compression settings to use for the squashfs nix store. `null` disables compression.";
    edition =
      opt types.str ""
        "Specifies which edition string to use in the volume ID of the generated ISO image.";
    volumeID =
      opt types.str
        "nixos${
          lib.optionalString (cfg.edition != "") "-${cfg.edition}"
        }-${config.system.nixos.release}-${config.nixpkgs.hostPlatform.uname.processor}"
        "Specifies the label or volume ID of the generated ISO image.";
    contents = opt (types.listOf (
      types.submodule content
    )) [ ] "This option lists files to be copied to fixed locations in the generated ISO image.";
    storeContents =
      opt (types.listOf types.package) [ ]
        "This option lists additional derivations to be included in the Nix store in the generated ISO image.";
    includeSystemBuildDependencies =
      opt types.bool false
        "Set this option to include all the needed sources etc in the image.";
    makeEfiBootable = opt types.bool false "Whether the ISO image should be an EFI-bootable volume.";
    makeUsbBootable =
      opt types.bool false
        "Whether the ISO image should be bootable from CD as well as USB.";
    makeBiosBootable = opt types.bool true "Whether the ISO image should be a BIOS-bootable disk.";
    appendToMenuLabel =
      opt types.str " Installer"
        "The string to append after the menu label for the NixOS system.";
    prependToMenuLabel =
      opt types.str ""
        "The string to prepend before the menu label for the NixOS system.";
  };

  config = {
    assertions = [
      {
        assertion = lib.stringLength cfg.volumeID <= 32;
        message =
          let
            length = lib.stringLength cfg.volumeID;
          in
          "isoImage.volumeID ${cfg.volumeID} is ${toString length} characters. That is ${toString (length - 32)} characters longer than the limit of 32.";
      }
    ];
    boot.loader.grub.enable = false;
    boot.loader.timeout = lib.mkDefault 10;
    boot.kernelParams = [
      "root=LABEL=${cfg.volumeID}"
      "boot.shell_on_fail"
    ];
    # The store is a compressed file on the image, with a file system in memory over it.
    fileSystems = lib.mapAttrs (_: lib.mkImageMediaOverride) {
      "/" = {
        fsType = "tmpfs";
        options = [ "mode=0755" ];
      };
      "/iso" = {
        device = "/dev/disk/by-label/${cfg.volumeID}";
        neededForBoot = true;
        noCheck = true;
      };
      "/nix/.ro-store" = {
        fsType = "squashfs";
        device = "/iso/nix-store.squashfs";
        options = [ "loop" ];
        neededForBoot = true;
      };
      "/nix/.rw-store" = {
        fsType = "tmpfs";
        options = [ "mode=0755" ];
        neededForBoot = true;
      };
      "/nix/store" = {
        fsType = "overlay";
        device = "overlay";
        options = [
          "lowerdir=/nix/.ro-store"
          "upperdir=/nix/.rw-store/store"
          "workdir=/nix/.rw-store/work"
        ];
      };
    };
    isoImage.storeContents = [ config.system.build.toplevel ];
    image.extension = if cfg.compressImage then "iso.zst" else "iso";
    image.baseName = lib.mkDefault "nixos${
      lib.optionalString (cfg.edition != "") "-${cfg.edition}"
    }-${config.system.nixos.label}-${config.nixpkgs.hostPlatform.system}";
    image.filePath = "iso/${config.image.fileName}";
    system.build.image = config.system.build.isoImage;
  };
}
