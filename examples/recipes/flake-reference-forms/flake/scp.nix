builtins.flakeRefToString {
  type = "git";
  url = "git@git.example.com:team/app.git";
}
