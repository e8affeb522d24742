{ lib, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region ssh
  programs.ssh = {
    enable = true;
    enableDefaultConfig = false;
    settings = {
      "*".ServerAliveInterval = 30;
      "*.example.com".User = "deploy";
      "build.example.com" = lib.hm.dag.entryBefore [ "*.example.com" ] {
        HostName = "10.0.0.7";
        User = "builder";
        IdentityFile = "~/.ssh/build";
      };
    };
  };
  # endregion ssh
}
