# What hardware-configuration.nix sets.
{ lib, ... }:
let
  inherit (lib) types mkEnableOption;
  inherit (import ./declare.nix { inherit lib; }) opt;
in
{
  options.hardware = {
    enableRedistributableFirmware =
      opt types.bool false
        "Whether to enable firmware with a license allowing redistribution.";
    enableAllFirmware = opt types.bool false "Whether to enable all firmware regardless of license.";
    firmware = opt (types.listOf types.package) [ ] "List of packages containing firmware files.";
    cpu.intel.updateMicrocode = opt types.bool false "Update the CPU microcode for Intel processors.";
    cpu.amd.updateMicrocode = opt types.bool false "Update the CPU microcode for AMD processors.";
    bluetooth.enable = mkEnableOption "support for Bluetooth";
    graphics.enable = opt types.bool false "Whether to enable hardware accelerated graphics drivers.";
    graphics.enable32Bit = opt types.bool false "Also the drivers for 32-bit programs.";
  };
  options.powerManagement.cpuFreqGovernor =
    opt (types.nullOr types.str) null
      "Configure the governor used to regulate the frequency of the available CPUs.";
}
