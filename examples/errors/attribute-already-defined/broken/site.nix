{
  host = "example.com";
  port = 80;
  tls = true;
  port = 443;
}
