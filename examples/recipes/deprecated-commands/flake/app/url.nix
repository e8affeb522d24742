{
  home = https://example.com;
}
