# The disk of the installer template, as disko's module has it. `disko.nixosModules.disko` declares these options.
{
  disko.devices.disk.main = {
    type = "disk";
    # disko-install --disk main /dev/vda names another one.
    device = "/dev/vda";
    content = {
      type = "gpt";
      partitions = {
        # Where GRUB lies on a disk with a GPT and a BIOS.
        grub = {
          size = "1M";
          type = "EF02";
          priority = 1;
        };
        system = {
          size = "100%";
          content = {
            type = "filesystem";
            format = "ext4";
            extraArgs = [
              "-L"
              "nixos"
            ];
            mountpoint = "/";
          };
        };
      };
    };
  };
}
