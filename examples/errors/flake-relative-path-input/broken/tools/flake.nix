{
  outputs = _: { port = 8080; };
}
