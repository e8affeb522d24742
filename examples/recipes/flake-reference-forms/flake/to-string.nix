map builtins.flakeRefToString [
  {
    type = "github";
    owner = "NixOS";
    repo = "nixpkgs";
    ref = "nixos-26.05";
  }
  {
    type = "git";
    url = "ssh://git@git.example.com/team/app.git";
    ref = "main";
    dir = "nix";
  }
  {
    type = "tarball";
    url = "https://example.com/app-1.0.tar.gz";
  }
  {
    type = "file";
    url = "https://example.com/ca.pem";
  }
]
