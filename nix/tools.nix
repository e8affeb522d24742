# The programs that README.md asks for on machines without Debian's packages, beside Nix itself.
{ pkgs }:
[
  pkgs.bubblewrap
  pkgs.git
  pkgs.jq
  pkgs.lighttpd
  pkgs.nodejs_24
  pkgs.openssh
  pkgs.openssl
  pkgs.sqlite
  pkgs.tree
  pkgs.util-linux
]
