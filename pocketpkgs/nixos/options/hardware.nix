# What hardware-configuration.nix sets.
{ lib, ... }:
let
  inherit (lib) types;
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
  };
  options.powerManagement.cpuFreqGovernor =
    opt (types.nullOr types.str) null
      "Configure the governor used to regulate the frequency of the available CPUs.";
}
