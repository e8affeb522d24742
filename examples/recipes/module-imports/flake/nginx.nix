{
  server = "nginx";
}
