{
  port = 8080;
}
