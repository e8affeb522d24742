{ domain, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";

  example.pager = {
    enable = true;
    flags = [
      "--RAW-CONTROL-CHARS"
      "--chop-long-lines"
    ];
  };
  programs.git = {
    enable = true;
    settings.user.email = "user@${domain}";
  };
}
