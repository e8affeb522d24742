import ./server.nix {
  host = "example.com";
  port = 8080;
}
