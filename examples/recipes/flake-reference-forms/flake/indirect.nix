map builtins.parseFlakeRef [
  "nixpkgs"
  "flake:nixpkgs"
  "nixpkgs/nixos-26.05"
  "nixpkgs/nixos-26.05/5880666fd9eb563038431edb35c2d0aa595884e6"
]
