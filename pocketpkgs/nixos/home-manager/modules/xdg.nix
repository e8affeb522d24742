# The folders of the XDG specification, and files below them.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.xdg;
  home = config.home.homeDirectory;

  folder =
    default: description:
    mkOption {
      type = types.path;
      default = "${home}/${default}";
      apply = toString;
      inherit description;
    };
  filesIn =
    under: description:
    import ./file-type.nix { inherit lib pkgs; } {
      inherit under description;
      homeDirectory = home;
    };
  # A file below one of the folders is a file of the home.
  move =
    folder:
    lib.mapAttrs' (
      name: file:
      lib.nameValuePair "${folder}/${name}" (
        lib.filterAttrs (key: _: key != "text") file
        // {
          target = "${home}/${file.target}";
        }
      )
    );
in
{
  options.xdg = {
    enable = lib.mkEnableOption "management of XDG base directories";
    configHome = folder ".config" "Absolute path to directory holding application configurations.";
    dataHome = folder ".local/share" "Absolute path to directory holding application data.";
    cacheHome = folder ".cache" "Absolute path to directory holding application caches.";
    stateHome = folder ".local/state" "Absolute path to directory holding application states.";
    configFile = filesIn cfg.configHome "Attribute set of files to link into the user's XDG configuration home.";
    dataFile = filesIn cfg.dataHome "Attribute set of files to link into the user's XDG data home.";
    stateFile = filesIn cfg.stateHome "Attribute set of files to link into the user's XDG state home.";
  };

  config = {
    home.file = lib.mkMerge [
      (move cfg.configHome cfg.configFile)
      (move cfg.dataHome cfg.dataFile)
      (move cfg.stateHome cfg.stateFile)
    ];
    home.sessionVariables = lib.mkIf cfg.enable {
      XDG_CACHE_HOME = cfg.cacheHome;
      XDG_CONFIG_HOME = cfg.configHome;
      XDG_DATA_HOME = cfg.dataHome;
      XDG_STATE_HOME = cfg.stateHome;
    };
  };
}
