let
  notes = builtins.path {
    path = ./. + "/release notes.txt";
    name = "release-notes.txt";
  };
in
"${notes}"
