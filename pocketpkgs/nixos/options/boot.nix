# How the machine starts: boot loader, kernel, initial RAM disk.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkDefault mkIf types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    req
    strings
    lines
    setOf
    ;
  cfg = config.boot;
  loader = cfg.loader;
  sysctl = types.nullOr (
    types.oneOf [
      types.bool
      types.str
      types.int
      types.package
    ]
  );

  luks.options = {
    device = req types.path "Path of the underlying encrypted block device.";
    keyFile =
      opt (types.nullOr types.str) null
        "The name of the file that should be used as the decryption key for the encrypted device.";
    allowDiscards = opt types.bool false "Whether to allow TRIM requests to the underlying device.";
    preLVM = opt types.bool true "Whether the luksOpen will be attempted before LVM scan or after it.";
  };

  mirror.options = {
    path = req types.str "The path to the boot directory where GRUB will be written.";
    devices = strings "The path to the devices which will have the GRUB MBR written.";
  };
in
{
  options.boot = {
    isContainer =
      opt types.bool false
        "Whether this NixOS machine is a lightweight container running in another NixOS system.";
    kernelModules = strings "The set of kernel modules to be loaded in the second stage of the boot process.";
    kernelParams = strings "Parameters added to the kernel command line.";
    extraModprobeConfig = lines "Any additional configuration to be appended to the generated {file}`modprobe.conf`.";
    blacklistedKernelModules = strings "List of names of kernel modules that should not be loaded automatically by the hardware probing code.";
    extraModulePackages =
      opt (types.listOf types.package) [ ]
        "A list of additional packages supplying kernel modules.";
    kernelPackages = lib.mkOption {
      type = types.raw;
      default = pkgs.linuxPackages;
      defaultText = lib.literalExpression "pkgs.linuxPackages";
      description = "The Linux kernel and the modules that belong to it.";
    };
    kernel.sysctl =
      opt (types.attrsOf sysctl) { }
        "Runtime parameters of the Linux kernel, as set by {manpage}`sysctl(8)`."
      // {
        example = {
          "net.ipv4.ip_forward" = 1;
        };
      };
    tmp.cleanOnBoot = opt types.bool false "Whether to delete all files in {file}`/tmp` during boot.";
    tmp.useTmpfs = opt types.bool false "Whether to mount a tmpfs on {file}`/tmp` during boot.";
    consoleLogLevel = opt types.int 4 "The kernel console `loglevel`.";
    growPartition = lib.mkEnableOption "growing the root partition on boot";
    initrd = {
      enable = opt types.bool (!cfg.isContainer) "Whether to enable the NixOS initial RAM disk (initrd).";
      availableKernelModules = strings "The set of kernel modules in the initial ramdisk used during the boot process.";
      kernelModules = strings "List of modules that are always loaded by the initrd.";
      systemd.enable = opt types.bool true "Whether to enable systemd in initrd.";
      luks.devices = setOf luks "The encrypted disk that should be opened before the root filesystem is mounted.";
    };
    loader = {
      timeout =
        opt (types.nullOr types.int) 5
          "Timeout (in seconds) until loader boots the default menu item. Use null if the loader menu should be displayed indefinitely.";
      efi = {
        canTouchEfiVariables =
          opt types.bool false
            "Whether the installation process is allowed to modify EFI boot variables.";
        efiSysMountPoint = opt types.str "/boot" "Where the EFI System Partition is mounted.";
      };
      systemd-boot = {
        enable =
          opt types.bool false
            "Whether to enable the systemd-boot (formerly gummiboot) EFI boot manager.";
        configurationLimit =
          opt (types.nullOr types.int) null
            "Maximum number of latest generations in the boot menu.";
        editor = opt types.bool true "Whether to allow editing the kernel command-line before boot.";
      };
      generic-extlinux-compatible.enable =
        opt types.bool false
          "Whether to generate an extlinux-compatible configuration file under {file}`/boot/extlinux.conf`.";
      grub = {
        enable = opt types.bool (!cfg.isContainer) "Whether to enable the GNU GRUB boot loader.";
        device =
          opt types.str ""
            "The device on which the GRUB boot loader will be installed. The special value `nodev` means that a GRUB boot menu will be generated, but GRUB itself will not actually be installed.";
        devices = strings "The devices on which the boot loader, GRUB, will be installed.";
        mirroredBoots =
          opt (types.listOf (types.submodule mirror)) [ ]
            "Mirror the boot configuration to multiple partitions and install grub to the respective devices corresponding to those partitions.";
        efiSupport = opt types.bool false "Whether GRUB should be built with EFI support.";
        efiInstallAsRemovable = opt types.bool false "Whether to invoke `grub-install` with `--removable`.";
        useOSProber =
          opt types.bool false
            "If set to true, append entries for other OSs detected by os-prober.";
        configurationLimit = opt types.int 100 "Maximum of configurations in boot menu.";
        extraConfig = lines "Additional GRUB commands inserted in the configuration file just before the menu entries.";
      };
    };
  };

  config = {
    boot.kernelParams = lib.mkAfter [ "loglevel=${toString cfg.consoleLogLevel}" ];
    boot.loader.grub = lib.mkMerge [
      (mkIf loader.systemd-boot.enable { enable = mkDefault false; })
      (mkIf loader.generic-extlinux-compatible.enable { enable = mkDefault false; })
      { devices = lib.optional (loader.grub.device != "") loader.grub.device; }
      {
        mirroredBoots = mkIf (loader.grub.devices != [ ]) [
          {
            path = "/boot";
            inherit (loader.grub) devices;
          }
        ];
      }
    ];

    environment.etc = {
      "sysctl.d/60-nixos.conf".text = lib.concatStrings (
        lib.mapAttrsToList (
          name: value:
          lib.optionalString (value != null) "${name}=${if value == false then "0" else toString value}\n"
        ) cfg.kernel.sysctl
      );
      "modules-load.d/nixos.conf".text = lib.concatStringsSep "\n" cfg.kernelModules;
      "modprobe.d/nixos.conf".text =
        lib.concatMapStrings (name: "blacklist ${name}\n") cfg.blacklistedKernelModules
        + cfg.extraModprobeConfig;
    };

    assertions = mkIf loader.grub.enable [
      {
        assertion = loader.grub.mirroredBoots != [ ];
        message = "You must set the option ‘boot.loader.grub.devices’ or 'boot.loader.grub.mirroredBoots' to make the system bootable.";
      }
      {
        assertion = loader.grub.efiInstallAsRemovable -> loader.grub.efiSupport;
        message = "If you wish to to use boot.loader.grub.efiInstallAsRemovable, then turn on boot.loader.grub.efiSupport";
      }
      {
        assertion = loader.grub.efiInstallAsRemovable -> !loader.efi.canTouchEfiVariables;
        message = "If you wish to to use boot.loader.grub.efiInstallAsRemovable, then turn off boot.loader.efi.canTouchEfiVariables";
      }
    ];
  };
}
