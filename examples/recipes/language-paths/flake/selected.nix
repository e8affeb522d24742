builtins.path {
  path = ./site;
  name = "public-site";
  filter = path: type: baseNameOf path != "notes.txt";
}
