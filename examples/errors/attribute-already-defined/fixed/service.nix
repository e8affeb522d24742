{
  web.enable = true;
  web = {
    tls = true;
    port = 443;
  };
}
