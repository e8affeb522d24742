# The machine.
{ pkgs, ... }:
{
  networking.hostName = "workstation";
  time.timeZone = "UTC";

  environment.systemPackages = [ pkgs.tree ];

  # region ssh
  services.openssh = {
    enable = true;
    settings.PasswordAuthentication = false;
  };
  # endregion ssh

  nix.settings.experimental-features = [
    "nix-command"
    "flakes"
  ];

  # Homes use the packages of the machine, and their programs are there without a login of their own.
  home-manager = {
    useGlobalPkgs = true;
    useUserPackages = true;
    # A file that is in the way is kept under this name; without it, the switch stops.
    backupFileExtension = "backup";
  };

  # The release that the machine was installed with. It stays when nixpkgs is updated.
  system.stateVersion = "26.05";
}
