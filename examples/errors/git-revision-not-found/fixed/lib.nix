builtins.fetchGit {
  url = "file:///home/user/lib.git";
  ref = "main";
  rev = "42c0c951402b3a9b5c2ab035cac35fcd9170685f";
}
