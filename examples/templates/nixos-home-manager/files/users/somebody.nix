# An account, and what is in its home.
{
  users.users.somebody = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
    # The first login; then passwd. It is in the store, where everyone can read it.
    initialPassword = "change-me";
    # region ssh
    # Without a key nobody can log in by ssh.
    openssh.authorizedKeys.keys = [ ];
    # endregion ssh
  };

  home-manager.users.somebody =
    { pkgs, osConfig, ... }:
    {
      home.packages = [ pkgs.jq ];

      programs.git = {
        enable = true;
        settings = {
          user.email = "somebody@example.com";
          init.defaultBranch = "main";
        };
      };

      # A file as it stands. The machine's own values are in osConfig.
      home.file.".config/motd".text = ''
        on ${osConfig.networking.hostName}
      '';

      # The release that the home was made with.
      home.stateVersion = "26.05";
    };
}
