let
  service = import ./service.nix;
in
{
  web = service { name = "web"; };
  api = service {
    name = "api";
    port = 9000;
  };
}
