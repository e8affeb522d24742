# pocketpkgs has no k3s. Leave this file out, and the service runs pkgs.k3s.
{ pkgs, ... }:
{
  services.k3s.package = pkgs.writeShellScriptBin "k3s" ''
    echo "this is not k3s" >&2
    exit 1
  '';
}
