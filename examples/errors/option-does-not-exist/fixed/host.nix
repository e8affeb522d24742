{
  site.port = 443;
}
