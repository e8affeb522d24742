{
  web.enable = true;
  web.port = 80;
  web = {
    tls = true;
    port = 443;
  };
}
