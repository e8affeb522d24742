let
  port = 1;
  set = rec {
    port = 8080;
    url = "http://example.com:${toString port}/";
  };
in
set // { port = 9090; }
