builtins.fetchGit {
  url = "file:///home/user/lib.git";
  ref = "main";
  rev = "2098b9a7785984b1a7c354f15814e77fbd909d2d";
}
