let
  settings = {
    domain = "example.com";
  };
in
with settings;
{
  name = "web";
  url = "https://www.${domian}/";
}
