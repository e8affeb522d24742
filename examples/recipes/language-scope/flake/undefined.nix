{
  port = 443;
  neverAskedFor = prot;
}
