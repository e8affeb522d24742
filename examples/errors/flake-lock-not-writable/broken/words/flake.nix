{
  description = "Words";

  outputs =
    { self }:
    {
      hello = "Hello";
    };
}
