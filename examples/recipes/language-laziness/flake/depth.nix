let
  server = {
    host = "web.example.com";
    port = throw "port is not known";
  };
in
{
  inherit server;
  seq = builtins.seq server "the set is there";
  deepSeq = builtins.deepSeq server "the set is there";
}
