{
  length = builtins.stringLength "Zürich";
  start = builtins.substring 0 3 "Zürich";
  order = "Z" < "a";
}
