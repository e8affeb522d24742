let
  notes = ./. + "/release notes.txt";
in
"${notes}"
