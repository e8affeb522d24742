{
  outputs = _: {
    version = 1;
  };
}
