{
  site.port = "443";
}
