{
  outputs =
    { self }:
    {
      hello = "Hello";
    };
}
