# The images of the site: the application, built here, and those of others, by digest.
{ lib, pkgs }:
let
  # The registry of this example speaks http.
  pull = image: pkgs.dockerTools.pullImage (image // { tlsVerify = false; });
in
{
  greet = pkgs.dockerTools.buildLayeredImage {
    name = "registry.example.com/greet";
    tag = "1.1";
    config.Entrypoint = [ (lib.getExe pkgs.hello) ];
  };
  others = map pull (lib.importJSON ./images.json);
}
