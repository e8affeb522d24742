let
  server = {
    host = "web.example.com";
    port = 443;
    user = null;
  };
in
{
  names = builtins.attrNames server;
  values = builtins.attrValues server;
  without = removeAttrs server [ "user" ];
  only = builtins.intersectAttrs {
    host = null;
    port = null;
    missing = null;
  } server;
  mapped = builtins.mapAttrs (name: value: "${name}=${toString value}") server;
  from-list = builtins.listToAttrs [
    {
      name = "a";
      value = 1;
    }
    {
      name = "a";
      value = 2;
    }
  ];
  zipped = builtins.zipAttrsWith (name: values: values) [
    { port = 80; }
    {
      port = 443;
      host = "b";
    }
  ];
  column = builtins.catAttrs "port" [
    { port = 80; }
    { }
    { port = 443; }
  ];
}
