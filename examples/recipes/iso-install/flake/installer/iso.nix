# The medium: the installer, and each system that it can install, under the name of its role.
{
  lib,
  pkgs,
  systems,
  ...
}:
{
  nixpkgs.hostPlatform = "x86_64-linux";

  # region systems
  # A link to a system brings all of it onto the medium.
  environment.etc = lib.mapAttrs' (role: toplevel: {
    name = "systems/${role}";
    value.source = toplevel;
  }) systems;
  environment.systemPackages = [ (import ./package.nix pkgs) ];
  # endregion systems

  # region login
  users.users.root.openssh.authorizedKeys.keyFiles = [ ./admin.pub ];
  services.getty.autologinUser = lib.mkForce "root";
  # Whoever sits at a console is asked; over SSH nobody is.
  environment.loginShellInit = ''
    [ -n "$SSH_CONNECTION" ] || install-node
  '';
  boot.kernelParams = [
    "console=tty0"
    "console=ttyS0,115200"
  ];
  # endregion login
}
