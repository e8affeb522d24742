{ lib, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  home.file.".config/example/settings".text = "colour = blue\n";

  # region check
  home.activation.needNotes = lib.hm.dag.entryBefore [ "writeBoundary" ] ''
    if [[ ! -d $HOME/notes ]]; then
      echo "The folder ~/notes is missing: create it, or restore it from a backup."
      exit 1
    fi
  '';
  # endregion check

  # region write
  home.activation.copySettings = lib.hm.dag.entryAfter [ "linkGeneration" ] ''
    run install -D --mode 600 $VERBOSE_ARG \
      ~/.config/example/settings ~/.local/state/example/settings
  '';
  # endregion write
}
