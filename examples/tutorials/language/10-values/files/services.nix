{
  web = {
    host = "web.example.com";
    port = 8080;
    tls = true;
    paths = [
      "/"
      "/status"
    ];
  };
}
