let
  package = {
    outPath = "/nix/store/example";
  };
  service = {
    name = "web";
    __toString = self: "the service ${self.name}";
  };
in
{
  string = "${"text"}";
  path = "${./coerced.nix}";
  withOutPath = "${package}";
  withToString = "${service}";
  concatenated = "starts " + service;
}
