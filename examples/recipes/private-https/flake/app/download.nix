# A file that Nix itself downloads, by the same rules as a tarball.
builtins.readFile (fetchTree {
  type = "file";
  url = "https://git.example.com/private/lib.git/HEAD";
})
