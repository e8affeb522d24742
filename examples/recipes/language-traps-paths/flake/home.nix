{
  notes = builtins.readFile ~/notes.txt;
}
