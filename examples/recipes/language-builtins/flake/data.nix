let
  json = builtins.fromJSON (builtins.readFile ./data/server.json);
  toml = builtins.fromTOML (builtins.readFile ./data/server.toml);
in
{
  inherit json;
  same = json == toml;
  text = builtins.toJSON {
    b = [
      1
      2.5
      null
    ];
    a = true;
  };
}
