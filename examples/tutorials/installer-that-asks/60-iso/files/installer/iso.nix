# The medium: the installer, which brings gum and yq. What somebody answers is not in here.
siteConfig:
{ lib, ... }:
{
  environment.systemPackages = [ siteConfig ];

  # Whoever sits at the console is asked; over SSH nobody is.
  environment.loginShellInit = ''
    if [ -z "$SSH_CONNECTION" ] && [ ! -e /etc/site/site-config.yaml ]; then
      site-config
    fi
  '';
  services.getty.autologinUser = lib.mkForce "root";

  # Also on a serial line, for machines without a screen.
  boot.kernelParams = [ "console=ttyS0,115200" ];
}
