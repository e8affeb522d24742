{
  site = {
    host = "www.example.com";
    port = 8080;
  };
}
