{
  site.prot = 443;
}
