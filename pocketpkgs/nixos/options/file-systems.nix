# What is mounted where.
{ config, lib, ... }:
let
  inherit (lib) mkDefault mkIf types;
  inherit (import ./declare.nix { inherit lib; }) opt setOf;
  fileSystems = lib.attrValues config.fileSystems;

  checked =
    description: check:
    types.addCheck types.str check
    // {
      description = "string (with check: ${description})";
    };
  isNonEmpty = s: builtins.match "[ \t\n]*" s == null;
  nonEmpty = checked "non-empty" isNonEmpty;
  mountPoint = checked "non-empty without trailing slash" (
    s: isNonEmpty s && builtins.match ".+/" s == null
  );

  # Blanks as fstab writes them.
  escape = lib.replaceStrings [ " " "\t" ] [ "\\040" "\\011" ];

  fileSystem =
    { name, config, ... }:
    {
      options = {
        enable = opt types.bool true "Whether to enable the filesystem mount.";
        mountPoint = opt mountPoint name "Location where the file system will be mounted.";
        device = opt (types.nullOr nonEmpty) null "The device as passed to `mount`.";
        label = opt (types.nullOr nonEmpty) null "Label of the device.";
        fsType = opt nonEmpty "auto" "Type of the file system.";
        options = opt (types.nonEmptyListOf nonEmpty) [
          "defaults"
        ] "Options used to mount the file system.";
        depends = opt (types.listOf mountPoint) [ ] "List of paths that should be mounted before this one.";
        neededForBoot =
          opt types.bool false
            "If set, this file system will be mounted in the initial ramdisk.";
        autoFormat =
          opt types.bool false
            "If the device does not currently contain a filesystem, then automatically format it.";
        autoResize =
          opt types.bool false
            "If set, the filesystem is grown to its maximum size before being mounted.";
        noCheck = opt types.bool false "Disable running fsck on this filesystem.";
      };
      config = {
        device = lib.mkMerge [
          (mkIf (config.label != null) (mkDefault "/dev/disk/by-label/${escape config.label}"))
          (mkIf (lib.elem config.fsType [
            "tmpfs"
            "proc"
            "sysfs"
            "ramfs"
            "devtmpfs"
            "devpts"
          ]) (mkDefault config.fsType))
        ];
        options = lib.mkMerge [
          (mkIf config.autoResize [ "x-systemd.growfs" ])
          (mkIf config.autoFormat [ "x-systemd.makefs" ])
          (mkIf (neededForBoot config) [ "x-initrd.mount" ])
        ];
      };
    };

  # These are mounted before anything else is, whatever the option says.
  neededForBoot =
    fs:
    fs.neededForBoot
    || lib.elem fs.mountPoint [
      "/"
      "/nix"
      "/nix/store"
      "/var"
      "/var/log"
      "/var/lib"
      "/var/lib/nixos"
      "/etc"
      "/usr"
    ];

  swap =
    { config, ... }:
    {
      options = {
        device = opt types.nonEmptyStr "" "Path of the device or swap file.";
        label = opt (types.nullOr types.str) null "Label of the device.";
        size =
          opt (types.nullOr types.int) null
            "If this option is set, ‘device’ is interpreted as the path of a swapfile that will be created automatically with the indicated size in MiB (1024×1024 bytes).";
        priority = opt (types.nullOr types.int) null "Specify the priority of the swap device.";
        options = opt (types.listOf types.nonEmptyStr) [ "defaults" ] "Options used to mount the swap.";
        randomEncryption.enable = opt types.bool false "Encrypt swap device with a random key.";
      };
      config.device = mkIf (config.label != null) "/dev/disk/by-label/${config.label}";
    };

  unchecked = [
    "none"
    "auto"
    "overlay"
    "iso9660"
    "btrfs"
    "zfs"
    "tmpfs"
    "bcachefs"
    "nfs"
    "nfs4"
    "squashfs"
    "9p"
    "cifs"
    "vboxsf"
  ];
  fstabLine =
    fs:
    let
      pass =
        if fs.noCheck || lib.elem fs.fsType unchecked || lib.elem "bind" fs.options then
          "0"
        else if fs.mountPoint == "/" then
          "1"
        else
          "2";
      device =
        if fs.device != null then
          fs.device
        else
          throw "No device specified for mount point ‘${fs.mountPoint}’.";
    in
    "${escape device} ${escape fs.mountPoint} ${fs.fsType} ${escape (lib.concatStringsSep "," fs.options)} 0 ${pass}\n";
in
{
  options = {
    fileSystems =
      setOf fileSystem "The file systems to be mounted. It must include an entry for the root directory (`mountPoint = \"/\"`)."
      // {
        apply = lib.filterAttrs (_: fs: fs.enable);
      };
    swapDevices = opt (types.listOf (types.submodule swap)) [ ] "The swap devices and swap files.";
    zramSwap.enable = lib.mkEnableOption "in-memory compressed devices and swap space";
    boot.supportedFilesystems =
      opt
        (types.coercedTo (types.listOf types.str) (names: lib.genAttrs names (_: true)) (
          types.attrsOf types.bool
        ))
        { }
        "Names of supported filesystem types, or an attribute set of file system types and their state.";
  };

  config = {
    assertions =
      lib.optional (config.boot.initrd.enable && !config.boot.isContainer) {
        assertion = lib.any (fs: fs.mountPoint == "/") fileSystems;
        message = "The ‘fileSystems’ option does not specify your root file system.";
      }
      ++ map (fs: {
        assertion = fs.label != null -> fs.device == "/dev/disk/by-label/${escape fs.label}";
        message = ''
          The filesystem with mount point ${fs.mountPoint} has its label and device set to inconsistent values:
            label: ${toString fs.label}
            device: ${toString fs.device}
          'filesystems.<name>.label' and 'filesystems.<name>.device' are mutually exclusive. Please set only one.
        '';
      }) fileSystems;

    boot.supportedFilesystems = map (fs: fs.fsType) fileSystems;

    environment.etc.fstab.text = ''
      # This is a generated file.  Do not edit!
      #
      # To make changes, edit the fileSystems and swapDevices NixOS options
      # in your /etc/nixos/configuration.nix file.
      #
      # <file system> <mount point>   <type>  <options>       <dump>  <pass>

      # Filesystems.
      ${lib.concatMapStrings fstabLine (
        lib.sort (a: b: lib.stringLength a.mountPoint < lib.stringLength b.mountPoint) fileSystems
      )}
      ${lib.optionalString (config.swapDevices != [ ]) "# Swap devices."}
      ${lib.concatMapStrings (
        s:
        "${s.device} none swap ${
          lib.concatStringsSep "," (
            s.options ++ lib.optional (s.priority != null) "pri=${toString s.priority}"
          )
        }\n"
      ) config.swapDevices}
    '';
  };
}
