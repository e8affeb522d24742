{
  outputs = _: {
    version = 2;
  };
}
