{
  outputs =
    { self }:
    {
      lib.version = "1.0.0";
    };
}
