let
  settings = import ./settings.nix;
in
"http://localhost:${toString settings.port}/"
