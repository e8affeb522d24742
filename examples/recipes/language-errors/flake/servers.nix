{
  mail = {
    host = "mail.example.com";
    port = 25;
  };
  web = {
    host = "web.example.com";
    port = "443";
  };
}
