let
  inherit (builtins) length head;
  port = 443;
  list = [ port ];
  server = {
    inherit port;
    count = length list;
  };
  copy = rec {
    inherit (server) count;
    isOne = count == 1;
  };
in
{
  inherit server copy;
  first = head list;
}
