{
  site.port = 8443;
}
