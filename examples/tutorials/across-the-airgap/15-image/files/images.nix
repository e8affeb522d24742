# The images that the manifests name, as archives. Nothing is pulled when the cluster runs.
{ pkgs }:
let
  inherit (pkgs) lib;
  clock = pkgs.writeShellApplication {
    name = "clock";
    runtimeInputs = [ pkgs.coreutils ];
    text = ''
      # The first process of a container has no default for SIGTERM.
      trap 'exit 0' TERM
      while true; do
        date
        sleep 60 &
        wait $!
      done
    '';
  };
in
[
  # One that is built here. For one of a registry: pkgs.dockerTools.pullImage, with its digest and hash.
  (pkgs.dockerTools.buildLayeredImage {
    name = "registry.example.com/clock";
    tag = "1.0";
    config = {
      Entrypoint = [ (lib.getExe clock) ];
      User = "1000:1000";
    };
  })
]
