{
  description = "Ports by service";

  outputs =
    { self }:
    let
      ports = {
        http = 80;
        https = 443;
      };
    in
    {
      port = ports.htps;
    };
}
