let
  service = import ./service.nix;
in
{
  web = service { name = "web"; };
  api = service {
    name = "api";
    prot = 9000;
  };
}
