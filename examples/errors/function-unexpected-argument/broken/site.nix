import ./server.nix {
  host = "example.com";
  prot = 8080;
}
