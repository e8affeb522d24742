import ./server.nix {
  host = "example.com";
  port = 80808;
}
