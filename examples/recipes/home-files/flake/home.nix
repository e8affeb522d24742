{ config, lib, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region text
  home.file.".config/example/settings".text = ''
    colour = blue
    home = ${config.home.homeDirectory}
  '';
  # endregion text

  # region source
  home.file.".local/bin/greet" = {
    source = ./files/greet.sh;
    executable = true;
  };
  # endregion source

  # region folders
  xdg.configFile."example/themes".source = ./files/themes;
  xdg.configFile."example/more-themes" = {
    source = ./files/themes;
    recursive = true;
  };
  # endregion folders

  # region generated
  xdg.dataFile."example/state.json".text = builtins.toJSON {
    version = 1;
    themes = [
      "light"
      "dark"
    ];
  };
  # endregion generated

  # region on-change
  xdg.configFile."example/words" = {
    text = lib.concatLines [
      "apple"
      "pear"
    ];
    onChange = ''
      run install -D --mode 644 ~/.config/example/words ~/.cache/example/words
      echo "rebuilt the cache of words"
    '';
  };
  # endregion on-change

  # region out-of-store
  xdg.configFile."example/draft".source =
    config.lib.file.mkOutOfStoreSymlink "${config.home.homeDirectory}/notes/draft";
  # endregion out-of-store

  # region disabled
  xdg.configFile."example/settings-old" = {
    enable = false;
    text = "colour = grey\n";
  };
  # endregion disabled
}
