# The minimal installer: an image on which one can log in and install.
{ lib, ... }:
{
  imports = [
    ./iso-image.nix
    ../../profiles/minimal.nix
  ];

  config = {
    isoImage.edition = lib.mkOverride 500 "minimal";
    isoImage.makeEfiBootable = true;
    isoImage.makeUsbBootable = true;
    users.users.nixos = {
      isNormalUser = true;
      extraGroups = [
        "wheel"
        "networkmanager"
        "video"
      ];
      initialHashedPassword = "";
    };
    users.users.root.initialHashedPassword = "";
    security.sudo = {
      enable = lib.mkDefault true;
      wheelNeedsPassword = lib.mkImageMediaOverride false;
    };
    services.getty.autologinUser = "nixos";
    services.openssh = {
      enable = lib.mkDefault true;
      settings.PermitRootLogin = lib.mkDefault "yes";
    };
    system.stateVersion = lib.mkDefault lib.trivial.release;
  };
}
