{
  site.port = 443;
  site.owner = "web";
}
