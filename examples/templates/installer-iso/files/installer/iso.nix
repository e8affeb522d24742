# The medium: the installer, which brings gum and yq, and each system that it can install. No answer is in here.
{
  lib,
  commands,
  systems,
  ...
}:
{
  # region packages
  environment.systemPackages = commands;
  # endregion packages

  # region systems
  # Under the name of its role; a link to a system brings all of it onto the medium.
  environment.etc = lib.mapAttrs' (role: toplevel: {
    name = "systems/${role}";
    value.source = toplevel;
  }) systems;
  # endregion systems

  # region login
  # Whoever sits at a console is asked; over SSH nobody is.
  environment.loginShellInit = ''
    if [ -z "$SSH_CONNECTION" ] && [ ! -e /etc/site/site-config.yaml ]; then
      site-config && site-install
    fi
  '';
  services.getty.autologinUser = lib.mkForce "root";
  users.users.root.openssh.authorizedKeys.keyFiles = [ ./keys.pub ];
  # endregion login

  # region serial
  # The screen, and a serial line for machines without one; the last one is /dev/console.
  boot.kernelParams = [
    "console=tty0"
    "console=ttyS0,115200"
  ];
  # endregion serial
}
