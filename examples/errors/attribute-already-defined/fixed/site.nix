{
  host = "example.com";
  tls = true;
  port = 443;
}
