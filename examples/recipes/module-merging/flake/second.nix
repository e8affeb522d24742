{
  host = "example.com";
}
