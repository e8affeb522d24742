{
  # Broken: in `rec`, `url` is the attribute that is being made.
  broken = rec {
    host = "example.com";
    url = "https://${url}/";
  };

  fixed = rec {
    host = "example.com";
    url = "https://${host}/";
  };
}
