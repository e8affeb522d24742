let
  server =
    {
      name,
      domain ? "example.com",
      host ? "${name}.${domain}",
      ...
    }:
    host;
in
{
  otherArguments = server { name = "web"; };
  overridden = server {
    name = "web";
    domain = "example.org";
  };
  moreThanNamed = server {
    name = "web";
    colour = "blue";
  };
  nullIsAValue = server {
    name = "web";
    host = null;
  };
}
