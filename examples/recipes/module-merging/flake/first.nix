{
  host = "www.example.com";
}
