import ./server.nix {
  port = 8080;
}
