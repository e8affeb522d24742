{
  host = "example.com";
  port = 8080;
}
