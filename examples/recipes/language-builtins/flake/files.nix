let
  names = builtins.attrNames (builtins.readDir ./data/conf.d);
  isConf = name: builtins.match ".*\\.conf" name != null;
in
{
  entries = builtins.readDir ./data;
  configuration = map (name: builtins.readFile (./data/conf.d + "/${name}")) (
    builtins.filter isConf names
  );
  optional = if builtins.pathExists ./local.nix then import ./local.nix else { };
  type = builtins.readFileType ./data/server.json;
  folder = import ./data;
  scoped = builtins.scopedImport {
    name = "web";
    port = 443;
  } ./data/scoped.nix;
  base = baseNameOf ./data/server.json;
  dir = baseNameOf (dirOf ./data/server.json);
}
