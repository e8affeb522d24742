map builtins.parseFlakeRef [
  "github:NixOS/nixpkgs"
  "github:NixOS/nixpkgs/nixos-26.05"
  "github:NixOS/nixpkgs/5880666fd9eb563038431edb35c2d0aa595884e6"
  "github:example/app?dir=nix&host=github.example.com"
  "gitlab:example%2Fteam/app/main"
  "sourcehut:~example/app"
]
