# All options of a home.
[
  ./home.nix
  ./files.nix
  ./xdg.nix
  ./activation.nix
  ./systemd.nix
  ./programs/bash.nix
  ./programs/git.nix
  ./programs/ssh.nix
  ./programs/small.nix
]
