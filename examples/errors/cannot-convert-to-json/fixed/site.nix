{
  host = "example.com";
  url = path: "https://example.com/${path}";
}
