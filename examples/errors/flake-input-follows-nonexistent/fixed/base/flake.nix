{
  outputs =
    { self }:
    {
      name = "base";
    };
}
