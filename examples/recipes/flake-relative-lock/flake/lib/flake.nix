{
  outputs =
    { self }:
    {
      version = 1;
    };
}
