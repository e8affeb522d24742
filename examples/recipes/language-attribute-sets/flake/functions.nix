let
  ports = {
    http = 80;
    https = 443;
    ssh = 22;
  };
in
{
  has = builtins.hasAttr "ssh" ports;
  get = builtins.getAttr "ssh" ports;
  map = builtins.mapAttrs (name: port: port + 8000) ports;
  remove = removeAttrs ports [
    "ssh"
    "no such name"
  ];
  keep = builtins.intersectAttrs { ssh = "any value"; } ports;
  fromList = builtins.listToAttrs [
    {
      name = "a";
      value = "the first one stays";
    }
    {
      name = "a";
      value = "this one is ignored";
    }
  ];
  collect = builtins.catAttrs "port" [
    { port = 1; }
    { host = "example.com"; }
    { port = 2; }
  ];
}
