let
  site = {
    host = "example.com";
    port = 8080;
  };
in
"http://${site}/"
