# The configuration of an image for a server that listens on a port.
port:
let
  number = builtins.toJSON port;
in
{
  User = "65534:65534";
  Env = [ ("PORT=" + number) ];
  ExposedPorts = builtins.listToAttrs [
    {
      name = number + "/tcp";
      value = { };
    }
  ];
}
