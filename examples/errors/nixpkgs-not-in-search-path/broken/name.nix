let
  pkgs = import <nixpkgs> { };
in
pkgs.hello.name
