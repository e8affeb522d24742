{
  imports = [
    ./server.nix
    ./nginx.nix
  ];
}
