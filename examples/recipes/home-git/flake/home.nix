{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region git
  programs.git = {
    enable = true;
    settings = {
      user.name = "User";
      user.email = "user@example.com";
      alias.st = "status --short";
      init.defaultBranch = "main";
      url."ssh://git@git.example.com/".insteadOf = "work:";
    };
    ignores = [
      "result"
      ".direnv/"
    ];
  };
  # endregion git

  # region includes
  programs.git.includes = [
    {
      condition = "gitdir:~/work/";
      contents.user.email = "user@work.example.com";
    }
  ];
  # endregion includes
}
